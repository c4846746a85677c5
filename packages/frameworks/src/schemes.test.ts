import { describe, expect, it } from '@jest/globals';
import { languages, type MilestoneRule } from '@waymark/domain';
import { frameworkById } from './frameworks.ts';
import { requirementsInScope, type Scheme, schemeById, schemesIn } from './schemes.ts';

const schemes = schemesIn('en');
const trustCategories = ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];

const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;
const idsOf = (id: string) => frameworkById(id).requirements.map((requirement) => requirement.id);

describe('every scheme', () => {
  it('is listed in the order in which it is offered, the withdrawn edition last', () => {
    expect(schemes.map(({ id }) => id)).toEqual([
      'iso-27001-2022',
      'soc-2-type-2',
      'soc-2-type-1',
      'isae-3000-type-2',
      'isae-3000-type-1',
      'soc-1-type-2',
      'soc-1-type-1',
      'isae-3402-type-2',
      'isae-3402-type-1',
      'soc-3',
      'iso-27001-2013',
    ]);
  });

  it.each([
    ['iso-27001-2022', 8],
    ['iso-27001-2013', 8],
    ['soc-2-type-1', 7],
    ['soc-2-type-2', 7],
    ['soc-1-type-1', 5],
    ['isae-3402-type-2', 5],
    ['isae-3000-type-1', 5],
    ['soc-3', 5],
  ] as const)('%s has its %i stages', (id, count) => {
    expect(schemeById(id).lifecycle.stages).toHaveLength(count);
  });

  it.each(schemes)('$id goes from preparation over examination to one result and what follows', (scheme) => {
    const { stages } = scheme.lifecycle;
    const rank = { preparation: 0, examination: 1, result: 2, afterwards: 3 };
    const ranks = stages.map(({ role }) => rank[role]);

    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks.filter((value) => value === rank.result)).toHaveLength(1);
    expect(ranks).toContain(rank.preparation);
    expect(ranks).toContain(rank.examination);
  });

  it.each(schemes)('$id has stages that say what they are for and how long they take', ({ lifecycle }) => {
    expect(isUnique(lifecycle.stages.map(({ key }) => key))).toBe(true);
    for (const stage of lifecycle.stages) {
      expect(stage.shortName.length).toBeLessThanOrEqual(14);
      expect([stage.name, stage.shortName, stage.purpose]).not.toContain('');
      expect(stage.entryCriteria.length).toBeGreaterThan(0);
      const keys = stage.exitCriteria.map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
      expect(stage.dates !== null).toBe(stage.role === 'afterwards');
      for (const weeks of [stage.durationWeeks, stage.pauseBeforeWeeks]) {
        expect(weeks.min).toBeLessThanOrEqual(weeks.default);
        expect(weeks.default).toBeLessThanOrEqual(weeks.max);
      }
    }
  });

  const anchorsOf = ({ anchor, timing }: MilestoneRule) => ('until' in timing ? [anchor, timing.until] : [anchor]);

  it.each(schemes)('$id has milestones that name existing stages, milestones and sources', ({ lifecycle }) => {
    const stageKeys = lifecycle.stages.map(({ key }) => key);
    const ids = lifecycle.milestones.map(({ id }) => id);

    expect(ids.length).toBeGreaterThan(0);
    expect(isUnique(ids)).toBe(true);
    for (const rule of lifecycle.milestones) {
      expect(rule.source).not.toBe('');
      if (rule.stageKey !== null) expect(stageKeys).toContain(rule.stageKey);
      for (const anchor of anchorsOf(rule)) {
        if (anchor.type === 'stage_end') expect(stageKeys).toContain(anchor.stageKey);
        if (anchor.type === 'milestone') expect(ids).toContain(anchor.milestoneId);
      }
    }
  });

  it.each(schemes)('$id has only anchors that its time basis dates', ({ lifecycle, timeBasis }) => {
    const types = lifecycle.milestones.flatMap(anchorsOf).map(({ type }) => type);

    expect(types.includes('as_of')).toBe(timeBasis === 'as_of');
    expect(types.includes('period_from') && types.includes('period_to')).toBe(timeBasis === 'period');
  });

  it('holds the rules of the ISO certificate with their binding', () => {
    const rules = schemeById('iso-27001-2022').lifecycle.milestones;
    const rule = (id: string) => rules.find((candidate) => candidate.id === id);

    expect(rule('certificate-expiry')).toMatchObject({
      timing: { by: { unit: 'months', count: 36 } },
      binding: 'requirement',
    });
    expect(rule('surveillance-1')).toMatchObject({
      timing: { by: { unit: 'months', count: 12 } },
      binding: 'requirement',
    });
    expect(rule('major-nc-closure')).toMatchObject({
      timing: { by: { unit: 'months', count: 6 } },
      binding: 'requirement',
    });
    expect(rule('surveillance-2')?.binding).toBe('default');
    expect(rule('stage-2-window')?.binding).toBe('common-practice');
  });

  it('offers trust categories where there are any, security among them and mandatory', () => {
    const withCategories = schemes.filter(({ categories }) => categories.length > 0);

    expect(withCategories.map(({ frameworkId }) => frameworkId)).toEqual(Array(5).fill('soc-2-tsc'));
    for (const { categories } of withCategories) {
      expect(categories.map(({ id }) => id)).toEqual(trustCategories);
      expect(categories.filter(({ isMandatory }) => isMandatory).map(({ id }) => id)).toEqual(['security']);
    }
  });

  it('is withdrawn for the 2013 edition alone', () => {
    expect(schemes.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id)).toEqual(['iso-27001-2013']);
  });

  it.each(schemes)('$id says in plain words what it is', (scheme) => {
    expect([scheme.name, scheme.summary, scheme.result, scheme.issuedBy, scheme.audience]).not.toContain('');
    expect(scheme.usualMonths.from).toBeLessThan(scheme.usualMonths.to);
  });
});

describe('the documents of a scheme', () => {
  const gateKeys = ({ lifecycle }: Scheme) => lifecycle.documents.filter(({ isGate }) => isGate).map(({ key }) => key);

  it.each(['iso-27001-2022', 'iso-27001-2013'] as const)('%s: 18 mandatory ones, all of them gates', (id) => {
    const scheme = schemeById(id);
    const clauses = idsOf(scheme.frameworkId);

    expect(scheme.lifecycle.documents).toHaveLength(18);
    expect(isUnique(gateKeys(scheme))).toBe(true);
    expect(gateKeys(scheme)).toHaveLength(18);
    for (const { reference } of scheme.lifecycle.documents) expect(clauses).toContain(reference?.split(' ')[0]);
  });

  it.each(schemes.filter(({ timeBasis }) => timeBasis !== 'certificate'))(
    '$id: description and assertion are gates, and nothing the auditor writes is asked for',
    (scheme) => {
      expect(gateKeys(scheme).toSorted()).toEqual(['management-assertion', 'system-description']);
      expect(scheme.lifecycle.documents.map(({ title }) => title).join()).not.toMatch(/opinion|auditor|tests/i);
    },
  );
});

describe('requirementsInScope', () => {
  it.each([
    ['soc-2-type-2', ['security', 'availability'], 36],
    ['soc-2-type-1', [], 33],
    ['isae-3000-type-2', trustCategories, 61],
    ['iso-27001-2022', [], 123],
    ['iso-27001-2013', [], 140],
    ['isae-3402-type-1', [], 15],
  ] as const)('%s with %j has %i', (id, categories, count) => {
    expect(requirementsInScope(schemeById(id), categories)).toHaveLength(count);
  });
});

describe('the sources of the rules', () => {
  const rulesOf = (scheme: Scheme) => [...scheme.lifecycle.milestones, ...scheme.lifecycle.conditions];
  const byLanguage = schemes.flatMap(({ id }) => languages.map((language) => [id, language] as const));

  it.each(byLanguage)(
    'of %s in %s are bodies, standards and agreements, never the address of a site',
    (id, language) => {
      for (const { source } of rulesOf(schemeById(id, language))) {
        expect(source).not.toBe('');
        expect(source).not.toMatch(/https?:|www\.|\b[a-z0-9-]+\.(com|net|org|io|eu|uk|de|solutions)\b/);
      }
    },
  );

  it.each(byLanguage)('of %s in %s agree with how the rule binds', (id, language) => {
    const standardAndClause = /ISO\/IEC \d+(-\d)?(:\d{4})?, \d+(\.\d+)+|AICPA AT-C \d+/;
    const parties = /auditor|body|Auditor|Zertifizierungsstelle/;
    const own = /Waymark/;

    for (const { id: rule, source, binding } of rulesOf(schemeById(id, language))) {
      if (binding === 'requirement') expect(`${rule}: ${source}`).toMatch(standardAndClause);
      if (binding === 'agreed') expect(`${rule}: ${source}`).toMatch(parties);
      expect({ rule, isOwn: own.test(source) }).toEqual({ rule, isOwn: binding === 'default' });
    }
  });
});
