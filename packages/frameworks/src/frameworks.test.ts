import { describe, expect, it } from '@jest/globals';
import { languages } from '@waymark/domain';
import { adviceQuestionsIn } from './advice.ts';
import { auditorDays, costItemsIn } from './costs.ts';
import { frameworkById, frameworksIn } from './frameworks.ts';
import { mappings, mappingsBetween } from './mappings.ts';
import { schemesIn } from './schemes.ts';

const frameworks = frameworksIn('en');
const schemes = schemesIn('en');
const adviceQuestions = adviceQuestionsIn('en');
const costItems = costItemsIn('en');

const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;
const idsOf = (id: string) => frameworkById(id).requirements.map((requirement) => requirement.id);

/** Every text anywhere in a value, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

describe('every framework', () => {
  it.each([
    { id: 'iso-27001-2022', mandatory: 30, other: 93 },
    { id: 'iso-27001-2013', mandatory: 26, other: 114 },
    { id: 'soc-2-tsc', mandatory: 61, other: 0 },
    { id: 'soc-1', mandatory: 0, other: 15 },
  ] as const)('$id has $mandatory requirements that cannot be left out and $other that can', (expected) => {
    const { requirements } = frameworkById(expected.id);

    const mandatory = requirements.filter(({ isMandatory }) => isMandatory).length;

    expect({ mandatory, other: requirements.length - mandatory }).toEqual({
      mandatory: expected.mandatory,
      other: expected.other,
    });
  });

  it.each([
    ['security', 33],
    ['availability', 3],
    ['processing-integrity', 5],
    ['confidentiality', 2],
    ['privacy', 18],
  ] as const)('the Trust Services Criteria have the right number for %s', (category, count) => {
    const { requirements } = frameworkById('soc-2-tsc');

    expect(requirements.filter((requirement) => requirement.category === category)).toHaveLength(count);
  });

  it.each(frameworks)('$id names each requirement once, in an order without holes', ({ requirements }) => {
    expect(isUnique(requirements.map(({ id }) => id))).toBe(true);
    expect(requirements.map(({ order }) => order)).toEqual(requirements.map((_, index) => index + 1));
  });

  it.each(frameworks)('$id keeps the requirements of a group together under a title', ({ requirements }) => {
    const groups = requirements.map(({ groupId }) => groupId).filter((id, index, all) => id !== all[index - 1]);

    expect(isUnique(groups)).toBe(true);
    for (const { groupId, groupTitle } of requirements) {
      expect(groupTitle).not.toBe('');
      expect(groupTitle).not.toBe(groupId);
    }
  });

  it.each(languages.flatMap((language) => frameworksIn(language)))(
    '$name says of each group what good evidence is',
    (framework) => {
      const groups = new Set(framework.requirements.map(({ groupId }) => groupId));

      expect([...groups].filter((group) => !framework.goodEvidence[group])).toEqual([]);
      expect(Object.keys(framework.goodEvidence).filter((group) => !groups.has(group))).toEqual([]);
    },
  );

  it.each([
    ['iso-27001-2022', '4 Context of the organization', 'A.5 Organizational', 11],
    ['iso-27001-2013', '4 Context of the organization', 'A.5 Information security policies', 21],
    ['soc-2-tsc', 'CC1 Control environment', 'CC2 Communication and information', 20],
    ['soc-1', 'Entity level', 'Business processing', 3],
  ] as const)('%s is grouped by clause, theme, domain, series or level', (id, first, later, count) => {
    const titles = [...new Set(frameworkById(id).requirements.map(({ groupTitle }) => groupTitle))];

    expect(titles[0]).toBe(first);
    expect(titles).toContain(later);
    expect(titles).toHaveLength(count);
  });

  it('has summaries of one short sentence, all different', () => {
    const summaries = frameworks.flatMap(({ requirements }) => requirements.map(({ summary }) => summary));

    expect(isUnique(summaries.map((summary) => summary.toLowerCase()))).toBe(true);
    for (const summary of summaries) {
      expect(summary.length).toBeLessThanOrEqual(180);
      expect(summary).toMatch(/^\S.*\.$/);
      expect(summary).not.toMatch(/[.!?]\s+[A-Z]/);
    }
  });

  it('cannot be changed by whoever reads it', () => {
    const requirement = frameworkById('soc-2-tsc').requirements[0];

    expect(() => Object.assign(requirement ?? {}, { title: 'changed' })).toThrow(TypeError);
  });
});

describe('the formal name of a standard', () => {
  it.each([
    ['iso-27001-2022', 'ISO/IEC 27001:2022 + Amd 1:2024'],
    ['iso-27001-2013', 'ISO/IEC 27001:2013'],
  ])('of %s is %s', (id, formalName) => {
    expect(frameworkById(id).formalName).toBe(formalName);
  });

  it.each(['4.1', '4.2'])('goes with what its amendment adds to %s: climate change', (id) => {
    const requirement = frameworkById('iso-27001-2022').requirements.find((each) => each.id === id);

    expect(requirement?.summary).toContain('climate change');
  });
});

describe('every mapping', () => {
  const pairsOf = (from: string, to: string) => mappingsBetween(from, to);

  it('has the counted pairs: 144 between the editions, 256 from controls and 63 from clauses to criteria', () => {
    const toCriteria = pairsOf('iso-27001-2022', 'soc-2-tsc');

    expect(pairsOf('iso-27001-2013', 'iso-27001-2022')).toHaveLength(144);
    expect(toCriteria.filter(({ from }) => from.startsWith('A.'))).toHaveLength(256);
    expect(toCriteria.filter(({ from }) => !from.startsWith('A.'))).toHaveLength(63);
  });

  it.each(mappings)('$from to $to joins requirements that exist, each pair once', ({ from, to, pairs }) => {
    const [left, right] = [idsOf(from), idsOf(to)];

    expect(isUnique(pairs.map((pair) => `${pair.from} ${pair.to}`))).toBe(true);
    expect(pairs.filter((pair) => !left.includes(pair.from) || !right.includes(pair.to))).toEqual([]);
  });

  it('covers every 2013 clause and control, and all of 2022 on the way to SOC 2 with every security criterion reached', () => {
    const editions = new Set(pairsOf('iso-27001-2013', 'iso-27001-2022').map(({ from }) => from));
    const toCriteria = pairsOf('iso-27001-2022', 'soc-2-tsc');
    const reached = new Set(toCriteria.map(({ to }) => to));

    expect(editions.size).toBe(140);
    expect(new Set(toCriteria.map(({ from }) => from)).size).toBe(123);
    expect(reached.size).toBe(53);
    expect(idsOf('soc-2-tsc').filter((id) => id.startsWith('CC') && !reached.has(id))).toEqual([]);
  });

  it('reads the same from the other side, with part and whole exchanged', () => {
    const forth = pairsOf('iso-27001-2022', 'soc-2-tsc');
    const back = pairsOf('soc-2-tsc', 'iso-27001-2022');
    const strengthsBack = new Map(back.map((pair) => [`${pair.to} ${pair.from}`, pair.strength]));
    const expected = { equal: 'equal', related: 'related', subset: 'superset', superset: 'subset' };

    expect(back).toHaveLength(forth.length);
    expect(new Set(forth.map(({ strength }) => strength))).toContain('subset');
    for (const pair of forth) expect(strengthsBack.get(`${pair.from} ${pair.to}`)).toBe(expected[pair.strength]);
  });

  it('is empty between frameworks that share nothing', () => {
    expect(pairsOf('soc-1', 'iso-27001-2022')).toEqual([]);
  });
});

describe('the questionnaire', () => {
  it('asks 16 questions with answers that weigh known schemes from 0 to 4', () => {
    const known = schemes.flatMap(({ id, family }) => [id, family]);

    expect(adviceQuestions).toHaveLength(16);
    expect(isUnique(adviceQuestions.map(({ id }) => id))).toBe(true);
    for (const { answers } of adviceQuestions) {
      expect(answers.length).toBeGreaterThanOrEqual(2);
      expect(isUnique(answers.map(({ id }) => id))).toBe(true);
      for (const [candidate, weight] of answers.flatMap(({ weights }) => Object.entries(weights))) {
        expect(known).toContain(candidate);
        expect([0, 1, 2, 3, 4]).toContain(weight);
      }
    }
  });

  it('can speak for every family and every category', () => {
    const answers = adviceQuestions.flatMap((question) => question.answers);

    for (const { family } of schemes) expect(answers.some(({ weights }) => (weights[family] ?? 0) > 0)).toBe(true);
    for (const { id, isMandatory } of schemes.flatMap(({ categories }) => categories)) {
      if (!isMandatory) expect(answers.map((answer) => answer.category)).toContain(id);
    }
  });
});

describe('costs and auditor days', () => {
  it('has 17 items that belong to stages of their schemes', () => {
    const stageKeys = schemes.flatMap(({ lifecycle }) => lifecycle.stages.map(({ key }) => key));

    expect(costItems).toHaveLength(17);
    expect(isUnique(costItems.map(({ id }) => id))).toBe(true);
    for (const { stageKey } of costItems) if (stageKey !== null) expect(stageKeys).toContain(stageKey);
  });

  it('has 22 bands of persons without a hole, with more days for more persons', () => {
    const { bands } = auditorDays;

    expect(bands).toHaveLength(22);
    bands.forEach((band, index) => {
      const before = bands[index - 1];
      expect(band.personsFrom).toBe((before?.personsTo ?? 0) + 1);
      expect(band.personsTo).toBeGreaterThanOrEqual(band.personsFrom);
      expect(band.initialAuditDays).toBeGreaterThan(before?.initialAuditDays ?? 0);
    });
  });
});

it('says nothing about how the catalogue came about', () => {
  const texts = textsIn([frameworks, mappings, schemes, adviceQuestions, costItems, auditorDays]);

  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => /\bbrief/i.test(text) && !text.includes('exit briefings'))).toEqual([]);
});
