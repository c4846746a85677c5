import { RequestInvalid } from './validation.pipe.ts';

/** Further away than this is a slip of the keyboard, and no plan. */
const farthestYears = 10;

/** Refuses days that are more than ten years from `today`, and says which, by the names of their fields. */
export function assertNotFarAway(
  days: Readonly<Record<string, Temporal.PlainDate | null | undefined>>,
  today: Temporal.PlainDate,
): void {
  const far = Object.entries(days).filter(
    ([, day]) => day && Math.abs(today.until(day, { largestUnit: 'years' }).years) >= farthestYears,
  );
  if (far.length === 0) return;
  const message = {
    en: `Plan at most ${farthestYears} years ahead or back.`,
    de: `Planen Sie höchstens ${farthestYears} Jahre voraus oder zurück.`,
  };
  throw new RequestInvalid(far.map(([path]) => ({ path, message })));
}
