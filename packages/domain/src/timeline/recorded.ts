import type { DayFacts } from './facts.ts';
import type { TimelineInput } from './types.ts';

/** The day of the programme's own certificate or report; null while there is none. What was planned before it is over then. */
export function recordedOn({ input, facts }: { input: TimelineInput; facts: DayFacts }): Temporal.PlainDate | null {
  return input.timeBasis === 'certificate' ? (input.certificate?.decidedOn ?? null) : (facts.report?.issuedOn ?? null);
}
