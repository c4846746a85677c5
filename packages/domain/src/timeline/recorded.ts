import type { RecordKind } from '../words/order-words-en.ts';
import type { DayFacts } from './facts.ts';
import type { TimelineInput } from './types.ts';

/** Which of the two a scheme leads to follows from what time it speaks of. */
export const recordKindOf = ({ timeBasis }: Pick<TimelineInput, 'timeBasis'>): RecordKind =>
  timeBasis === 'certificate' ? 'certificate' : 'report';

/** The day of the programme's own certificate or report; null while there is none. What was planned before it is over then. */
export function recordedOn({ input, facts }: { input: TimelineInput; facts: DayFacts }): Temporal.PlainDate | null {
  return recordKindOf(input) === 'certificate'
    ? (input.certificate?.decidedOn ?? null)
    : (facts.report?.issuedOn ?? null);
}
