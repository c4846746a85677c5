import { evidenceFreshMonths, isFresh } from '@waymark/domain';

/** The first days that are still fresh on `on`: of a capture, and of the end of a period. */
export interface FreshSince {
  capturedOn: string;
  periodToOn: string;
}

let latest: { on: string; since: FreshSince } | undefined;

/**
 * The rule of the domain as two days that SQL can compare with. Freshness only grows with the day, so the first fresh
 * day parts all days in two. Nearly every request asks for the same day, so the last answer is kept.
 */
export function freshSince(on: Temporal.PlainDate): FreshSince {
  const day = on.toString();
  if (latest?.on !== day) latest = { on: day, since: searched(on) };
  return latest.since;
}

function searched(on: Temporal.PlainDate): FreshSince {
  return {
    capturedOn: firstDay(on, (day) => isFresh({ capturedOn: day, periodToOn: null }, on)),
    periodToOn: firstDay(on, (day) => isFresh({ capturedOn: day, periodToOn: day }, on)),
  };
}

/** Begins safely before the shortest month can matter, and steps on. */
function firstDay(on: Temporal.PlainDate, isFreshFrom: (day: Temporal.PlainDate) => boolean): string {
  let day = on.subtract({ months: evidenceFreshMonths }).subtract({ days: 4 });
  while (!isFreshFrom(day)) day = day.add({ days: 1 });
  return day.toString();
}
