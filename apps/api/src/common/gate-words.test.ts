import { describe, expect, it } from '@jest/globals';
import { checkOfGate, gateIdsOf, languages } from '@waymark/domain';
import { schemesIn } from '@waymark/frameworks';
import { gateWords, toGate } from './gate-words.ts';

const cases = languages.flatMap((language) => schemesIn(language).map((scheme) => ({ language, scheme })));

/** Whatever is left when only the words count. */
const plain = (label: string) =>
  label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();

describe.each(cases)('gates and exit criteria of $scheme.id ($language)', ({ language, scheme }) => {
  const { timeBasis, lifecycle } = scheme;
  const ids = gateIdsOf({ timeBasis, documents: lifecycle.documents });
  const gates = ids.map((id) => toGate({ id, isMet: false, have: 0, need: 1 }, lifecycle, language));

  it('that ask the same say so: each gate names just the stages that ask for it', () => {
    const asking = ids.map((id) =>
      lifecycle.stages
        .filter(({ exitCriteria }) => exitCriteria.some(({ check }) => check === checkOfGate(id)))
        .map(({ key, shortName }) => ({ key, name: shortName })),
    );

    expect(gates.map(({ stages }) => stages)).toEqual(asking);
  });

  it('are called alike only where they ask the same, and never twice in one list', () => {
    const titles = ids.map((id) => plain(gateWords(language)[id].title));
    const alike = lifecycle.stages.flatMap(({ exitCriteria }) =>
      exitCriteria.filter(({ text, check }) =>
        titles.some((title, place) => title === plain(text) && checkOfGate(ids[place] ?? 'soa_approved') !== check),
      ),
    );

    expect(alike).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { exitCriteria } of lifecycle.stages) {
      expect(new Set(exitCriteria.map(({ text }) => plain(text))).size).toBe(exitCriteria.length);
    }
  });
});

it('finds the Statement of Applicability asked for at the end of the implementation, and no assertion anywhere', () => {
  const stagesOf = (scheme: string) =>
    schemesIn('en')
      .filter(({ id }) => id === scheme)
      .flatMap(
        ({ lifecycle }) => toGate({ id: 'soa_approved', isMet: false, have: 0, need: 1 }, lifecycle, 'en').stages,
      );

  expect(stagesOf('iso-27001-2022').map(({ key }) => key)).toContain('isms-implementation');
  expect(stagesOf('soc-2-type-2')).toEqual([]);
});
