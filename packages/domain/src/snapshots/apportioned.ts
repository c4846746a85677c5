/** Down, also below zero. */
const floorOf = (part: bigint, denominator: bigint): bigint =>
  part / denominator - (part < 0n && part % denominator !== 0n ? 1n : 0n);

/** A fraction as the nearest whole number; a half goes up. */
export const nearest = (part: bigint, denominator: bigint): number =>
  Number(floorOf(2n * part + denominator, 2n * denominator));

/**
 * Fractions as whole numbers that add up to `total`: each is rounded down or up, those with the largest remainder up, of equals
 * the earlier. What is whole stays as it is. `rest` is what could not be given to any so; nothing, where the total is their
 * sum rounded.
 */
export function apportioned(
  parts: readonly bigint[],
  { denominator, total }: { denominator: bigint; total: number },
): { units: number[]; rest: number } {
  const floors = parts.map((part) => floorOf(part, denominator));
  const missing = total - Number(floors.reduce((sum, unit) => sum + unit, 0n));
  const remainders = parts.map((part, place) => ({ place, over: part - (floors[place] ?? 0n) * denominator }));
  const up = remainders
    .filter(({ over }) => over > 0n)
    .toSorted((a, b) => (a.over === b.over ? 0 : a.over > b.over ? -1 : 1))
    .slice(0, Math.max(0, missing));
  const raised = new Set(up.map(({ place }) => place));
  const units = floors.map((unit, place) => Number(unit) + (raised.has(place) ? 1 : 0));
  return { units, rest: missing - up.length };
}
