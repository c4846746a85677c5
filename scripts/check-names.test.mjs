import { describe, expect, it } from '@jest/globals';
import { catalogueNames, namesIn } from './check-names.mjs';

const catalogue = {
  names: ['soc-3', 'surveillance', 'gap-analysis'],
  families: ['soc-1'],
  titles: ['SOC 3', 'ISO/IEC 27001'],
  words: ['annex', 'annex a', 'clause', '§'],
};
const offencesIn = (path, source) => namesIn(new Map([[path, source]]), catalogue);

describe('names of the catalogue', () => {
  it.each([
    ["if (scheme === 'soc-3') return;", 'soc-3'],
    ['const parent = scheme === "soc-3" ? id : null;', 'soc-3'],
    ["const text = `\n  SELECT FROM stage s\n  WHERE s.key = 'surveillance'`;", 'surveillance'],
    ["const asks = scheme.startsWith('soc-1-');", 'soc-1-'],
    ['const isOurs = /^(soc-1|isae)/.test(id);', 'soc-1'],
    ["const kind = { 'soc-1-type-2': 'financial' };", 'soc-1-type-2'],
  ])('are refused in %j', (source, name) => {
    const offences = offencesIn('apps/api/src/features/programmes/a.ts', source);

    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain(name);
  });

  it.each([
    ["const said = 'A SOC 3 is made from another report.';", 'SOC 3'],
    ['const said = `Der SOC-3-Bericht kommt.`;', 'SOC 3'],
    ['const text = <Trans>Certified to ISO/IEC 27001:2022</Trans>;', 'ISO/IEC 27001'],
  ])('are refused as titles in %j', (source, title) => {
    const offences = offencesIn('packages/domain/src/words/a.ts', source);

    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain(title);
  });

  it.each([
    ["const part = isLettered ? 'annex' : undefined;", 'annex'],
    ["const headings = ['reference|clause|id'];", 'clause'],
    ['const before = /^(Annex|other)[:]+/i;', 'annex'],
  ])('are refused as words before a number in %j, where tables are read', (source, word) => {
    const offences = offencesIn('apps/api/src/features/gap-items/import/a.ts', source);

    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain(word);
    expect(offencesIn('apps/web/src/a.ts', source)).toEqual([]);
  });

  it.each([
    ['apps/api/src/features/programmes/stages/stage-content.demo.ts', "stage('surveillance');"],
    ['apps/api/src/features/programmes/a.api.test.ts', "stage('surveillance');"],
    ['apps/web/src/test/fixtures.ts', "const scheme = 'soc-3';"],
    ['apps/web/src/routes/routes.tsx', "const page = 'gap-analysis';"],
    ['packages/domain/src/a.ts', "// 'surveillance' is a stage of ISO 27001.\nconst holds = 'surveillance_audit';"],
    ['packages/domain/src/a.ts', "const words = 'surveillance audits are yearly';"],
    ['packages/domain/src/a.ts', '// A SOC 3 is made from another report.'],
    ['packages/domain/src/a.ts', "const sock = 'SOC 30';"],
    ['apps/api/src/features/demo/content/demo-words-en.ts', "const former = 'SOC 3, first period';"],
    ['apps/web/src/a.ts', "const part = 'annex';"],
  ])('may stand in %s as %j', (path, source) => {
    expect(offencesIn(path, source)).toEqual([]);
  });

  it('are those of the folders: schemes, families, stages, rules', async () => {
    const { names, families, titles, words } = await catalogueNames();

    expect(names).toEqual(expect.arrayContaining(['soc-3', 'soc-2-tsc', 'stage-2-audit', 'restoration-limit']));
    expect(families).toContain('isae-3402');
    expect(titles).toEqual(expect.arrayContaining(['SOC 2', 'ISO/IEC 27001', 'ISAE 3402']));
    expect(words).toEqual(expect.arrayContaining(['annex', 'anhang', 'clause', 'control']));
  });
});
