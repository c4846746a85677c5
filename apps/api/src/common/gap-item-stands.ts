import type { GapItemStanding } from '@waymark/domain';

/** The condition that a gap item (the alias of its row) stands as one of these on a day, as the domain has it. */
export const gapItemStands = (standings: readonly GapItemStanding[], of: { row: string; day: string }): string =>
  `gap_item_standing(${of.row}, ${of.day}) IN (${standings.map((standing) => `'${standing}'`).join(', ')})`;
