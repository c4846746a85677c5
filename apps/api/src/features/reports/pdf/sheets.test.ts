import { expect, it } from '@jest/globals';
import type { LeadershipProgramme } from '@waymark/contracts';
import { sheetsOf } from './sheets.ts';

const programmes = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id: `${id}` }) as LeadershipProgramme);

it.each([0, 1, 6, 7, 12, 13, 100])('says everything of %d programmes once, in order, on sheets of a few', (count) => {
  const sheets = sheetsOf(programmes(count));

  expect(sheets.flatMap(({ cards }) => cards)).toEqual(programmes(count));
  expect(sheets.flatMap(({ details }) => details)).toEqual(programmes(count));
  expect(sheets.filter(({ isFirst }) => isFirst)).toEqual(sheets.slice(0, 1));
  expect(sheets.filter(({ isLast }) => isLast)).toEqual(sheets.slice(-1));
  expect(Math.max(...sheets.map(({ cards, details }) => Math.max(cards.length, details.length)))).toBeLessThan(7);
});
