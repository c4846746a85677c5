import { describe, expect, it } from '@jest/globals';
import { frameworkById } from '@waymark/frameworks';
import type { ForeignCell } from '../../../common/foreign-file/foreign-table.ts';
import { RequirementFinder } from './find-requirement.ts';
import { referenceFormat } from './reference-format.ts';

type Row = ForeignCell | [ForeignCell, string];

/** What each row of one column is found to be about, or why it is not. */
function found(rows: readonly Row[], isOwn = false, framework: string = 'iso-27001-2022'): string[] {
  const items = frameworkById(framework).requirements.map(({ id, title }) => ({ requirementId: id, title }));
  const named = rows.map((row) => (Array.isArray(row) ? { cell: row[0], title: row[1] } : { cell: row, title: '' }));
  const finder = new RequirementFinder(
    { items, format: referenceFormat(framework) },
    named.map(({ cell }) => cell),
    isOwn,
  );
  return named.map((row) => {
    const result = finder.find(row);
    return 'item' in result ? result.item.requirementId : result.code;
  });
}
const titleOf = (id: string) =>
  frameworkById('iso-27001-2022').requirements.find((requirement) => requirement.id === id)?.title ?? '';
const day = (text: string, hasYear = true): ForeignCell => ({ day: text, hasYear });

describe('the requirement a row is about', () => {
  it.each([
    ['A.5.23', 'A.5.23'],
    ['a.5.23 ', 'A.5.23'],
    ['A5.23', 'A.5.23'],
    ['A 5.23', 'A.5.23'],
    ['A.5.23 Information security for use of cloud services', 'A.5.23'],
    ['Annex A A.8.32 (Change management)', 'A.8.32'],
    ['Annex A 8.32', 'A.8.32'],
    ['Control 5.15', 'A.5.15'],
    ['Clause 9.1 ', '9.1'],
    ['ISO 27001 Clause 6.1.2', '6.1.2'],
    ['ISO/IEC 27001:2022 A.5.1', 'A.5.1'],
    ['27002:2022-5.1', 'requirement_unclear'],
    ['§ 7.1', '7.1'],
    ['9.2.', 'requirement_unknown'],
    ['A 5.17 A 8.5', 'requirement_several'],
    ['9.1, 9.2.1 and 10.1', 'requirement_several'],
    ['5.27 & 5.28', 'requirement_several'],
    ['SOC 2 (CC6.3); ISO 27001 (A.9.2.5)', 'requirement_unknown'],
    ['C-01', 'requirement_unknown'],
    ['R-001', 'requirement_unknown'],
    ['CC-001', 'requirement_unknown'],
    ['C01', 'requirement_unknown'],
    ['', 'requirement_missing'],
    [null, 'requirement_missing'],
    ['A.9.99', 'requirement_unknown'],
    ['__proto__', 'requirement_unknown'],
  ])('%j is %s', (cell, expected) => {
    expect(found([cell])).toEqual([expected]);
  });

  it.each([
    ['CC6.1', 'CC6.1'],
    ['cc 6.1', 'CC6.1'],
    ['CC6.1 Logical access', 'CC6.1'],
    ['TSC: CC6.1', 'CC6.1'],
    ['C1.2', 'C1.2'],
    ['A1.1', 'A1.1'],
    ['Trust Services Criteria CC6.1', 'CC6.1'],
    ['SOC2 CC6.1', 'CC6.1'],
    ['AICPA: PI 1.2', 'PI1.2'],
    ['C1.3', 'requirement_unknown'],
    ['CC-001', 'requirement_unknown'],
    ['1.1', 'requirement_unknown'],
    [6.1, 'requirement_unknown'],
  ])('of SOC 2, %j is %s', (cell, expected) => {
    expect(found([cell], false, 'soc-2-tsc')).toEqual([expected]);
  });

  it.each([
    ['CO-01', 'CO-01'],
    ['CO 01', 'CO-01'],
    ['SOC 1: CO-12 Change management', 'CO-12'],
    ['CO-01, CO-02', 'requirement_several'],
    ['CO-99', 'requirement_unknown'],
    ['1', 'requirement_unknown'],
  ])('of SOC 1, %j is %s', (cell, expected) => {
    expect(found([cell], false, 'soc-1')).toEqual([expected]);
  });

  describe('by bare numbers', () => {
    it('is of the Annex where any of the column is no clause', () => {
      expect(found(['5.10', '5.2', '8.34'])).toEqual(['A.5.10', 'A.5.2', 'A.8.34']);
    });

    it('is a clause where only clauses decide it', () => {
      expect(found(['4.1', '5.1', '7.1', '9.1', '10.1'])).toEqual(['4.1', '5.1', '7.1', '9.1', '10.1']);
    });

    it('is a clause where controls have their letter', () => {
      expect(found(['5.1', 'A.5.1', 'A.5.10'])).toEqual(['5.1', 'A.5.1', 'A.5.10']);
    });

    it('is not guessed where nothing decides it', () => {
      expect(found(['5.1', '5.2', '7.1'])).toEqual(Array(3).fill('requirement_unclear'));
      expect(found(['4.1', '5.4', '5.1'])).toEqual(['4.1', 'A.5.4', 'requirement_unclear']);
    });

    it('is Waymark’s own below its own heading', () => {
      expect(found(['5.1', '5.2'], true)).toEqual(['5.1', '5.2']);
    });

    it('is told by its title', () => {
      expect(
        found([
          ['5.1', titleOf('A.5.1')],
          ['5.2', titleOf('5.2')],
        ]),
      ).toEqual(['A.5.1', '5.2']);
    });
  });

  describe('by number cells', () => {
    it('is unclear where the zero at the end may be lost', () => {
      expect(found([8.2, 8.34, 8.2])).toEqual(['requirement_unclear', 'A.8.34', 'requirement_unclear']);
      expect(found([4.1, 9.1, 10.1])).toEqual(['4.1', '9.1', '10.1']);
    });

    it('is told by its title', () => {
      expect(found([[8.2, titleOf('A.8.2')], [8.2, titleOf('A.8.20')], 8.34])).toEqual(['A.8.2', 'A.8.20', 'A.8.34']);
    });

    it('is unclear too in text that a spreadsheet wrote of numbers', () => {
      expect(found(['8.2', '8.34'])).toEqual(['requirement_unclear', 'A.8.34']);
    });
  });

  it('is read back from the day a spreadsheet made of it, where exactly one fits', () => {
    expect(found(['06.01.2001', '04. Jan', '9-Jan', 'Jan 10', '01.06.2001', '02.07.2005'])).toEqual([
      '6.1.1',
      '4.1',
      '9.1',
      '10.1',
      '6.1.1',
      'requirement_unknown',
    ]);
    expect(found([day('2001-01-06'), day('2026-01-04', false), day('2026-01-05', false), '5.4'])).toEqual([
      '6.1.1',
      '4.1',
      'requirement_unclear',
      'A.5.4',
    ]);
  });

  it('is none of another edition whose numbers mean something else', () => {
    expect(found(['A.6.1 Internal organization', 'A.6.1.1 Roles', '4.1'])).toEqual([
      'requirement_other_edition',
      'requirement_unknown',
      '4.1',
    ]);
    expect(found(['A.6.1.1', 'A.5.15'], false, 'iso-27001-2013')).toEqual(['A.6.1.1', 'requirement_unknown']);
  });
});
