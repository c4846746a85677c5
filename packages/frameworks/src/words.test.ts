import { describe, expect, it } from '@jest/globals';
import { languages } from '@waymark/domain';
import { missingWords } from './missing-words.ts';
import { schemesIn } from './schemes.ts';

describe('the words of the catalogue', () => {
  it('are all there in German, and none for what is not there in English', () => {
    const german = missingWords().find(({ language }) => language === 'de');

    expect(german?.missing).toEqual([]);
    expect(german?.unknown).toEqual([]);
  });

  it.each(languages)('in %s keep the short names of stages within the stage rail, and move no day', (language) => {
    const english = schemesIn('en');

    for (const [index, { lifecycle }] of schemesIn(language).entries()) {
      for (const { shortName } of lifecycle.stages) expect(shortName.length).toBeLessThanOrEqual(14);
      const facts = ({ stages, milestones, conditions }: typeof lifecycle) => [
        stages.map(({ key, role, dates }) => [key, role, dates]),
        milestones.map(({ id, timing }) => [id, timing]),
        conditions.map(({ check }) => check),
      ];
      expect(facts(lifecycle)).toEqual(english[index] && facts(english[index].lifecycle));
    }
  });
});
