import { type GapItemStanding, gapItemStandings } from '@waymark/domain';

/** The condition that a standing is one of these. Each text of a list costs, so the shorter list is compared. */
export function isOneOf(standing: string, wanted: readonly GapItemStanding[]): string {
  const others = gapItemStandings.filter((one) => !wanted.includes(one));
  const isShorter = others.length > 0 && others.length < wanted.length;
  const list = (isShorter ? others : wanted).map((one) => `'${one}'`);
  return `${standing} ${isShorter ? 'NOT IN' : 'IN'} (${list.join(', ')})`;
}

/** The condition that a gap item (the alias of its row) stands as one of these on a day, as the domain has it. */
export const gapItemStands = (wanted: readonly GapItemStanding[], of: { row: string; day: string }): string =>
  isOneOf(`gap_item_standing(${of.row}, ${of.day})`, wanted);
