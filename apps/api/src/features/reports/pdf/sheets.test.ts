import { expect, it } from '@jest/globals';
import type { LeadershipProgramme } from '@waymark/contracts';
import { sheetsOf } from './sheets.ts';

const programmes = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id: `${id}` }) as LeadershipProgramme);

it.each([0, 1, 2, 3, 12, 13, 100])(
  'says everything of %d programmes once, in order, two beside each other',
  (count) => {
    const sheets = sheetsOf(programmes(count));

    expect(sheets.flatMap((sheet) => sheet.programmes)).toEqual(programmes(count));
    expect(sheets.filter(({ isFirst }) => isFirst)).toEqual(sheets.slice(0, 1));
    expect(sheets.filter(({ isLast }) => isLast)).toEqual(sheets.slice(-1));
    expect(sheets).toHaveLength(Math.max(1, Math.ceil(count / 2)));
  },
);
