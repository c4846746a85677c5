import { describe, expect, it } from '@jest/globals';
import { schemesIn } from '@waymark/frameworks';
import { labelIn, namesIn, plannedWords } from './catalogue-labels.ts';

describe('the keys of the catalogue in an entry', () => {
  it('are named in the language of the reader, those of lists too', () => {
    const content = { milestoneId: 'penetration-test', key: 'scope', categories: ['security', 'availability'] };

    expect(namesIn('de', content)).toEqual({
      ...{ 'penetration-test': 'Penetrationstest', scope: 'Geltungsbereich des ISMS' },
      ...{ security: 'Sicherheit', availability: 'Verfügbarkeit' },
    });
    const stages = [{ key: 'gap-analysis', plannedFromOn: '2026-11-02', plannedToOn: '2026-12-06' }];
    expect(namesIn('de', { stages })).toEqual({ 'gap-analysis': expect.stringMatching(/Gap|Lücken/) });
    expect(namesIn('en', { milestoneId: 'penetration-test' })).toEqual({ 'penetration-test': 'Penetration test' });
  });

  it('are left as they are where the catalogue does not know them, and elsewhere nothing is taken for one', () => {
    expect(namesIn('de', { milestoneId: 'of-another-version', title: 'scope', note: null })).toEqual({});
    expect(namesIn('de', null)).toEqual({});
  });

  it('are named by the scheme of their programme, where several schemes have the same key', () => {
    const named = schemesIn('en').flatMap(({ id, lifecycle }) =>
      lifecycle.stages.map(({ key, name }) => ({ scheme: id, key, name })),
    );
    const several = named.filter(({ key, name }) => named.some((other) => other.key === key && other.name !== name));

    expect(several).not.toEqual([]);
    for (const { scheme, key, name } of several) {
      const words = plannedWords(scheme, null);
      expect([scheme, namesIn('en', { stages: [{ key }] }, words), labelIn('en', 'stage', key, words)]).toEqual([
        ...[scheme, { [key]: name }, name],
      ]);
    }
  });
});
