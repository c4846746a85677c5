import { type GateResult, gateIds } from './gates.ts';

export const openPointIds = [...gateIds, 'nothing_proven'] as const;

/** What is open, with the figures that decide: `have` of `need`. */
export type OpenPoint = { id: (typeof openPointIds)[number]; have: number; need: number };

/** What a certificate or report that is recorded now has to be explained against: open gates, and that nothing is proven. */
export function openPoints(
  results: readonly GateResult[],
  { proven, inScope }: { proven: number; inScope: number },
): OpenPoint[] {
  const open: OpenPoint[] = results.filter(({ isMet }) => !isMet).map(({ id, have, need }) => ({ id, have, need }));
  return proven === 0 ? [...open, { id: 'nothing_proven', have: proven, need: inScope }] : open;
}
