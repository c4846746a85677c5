import type { Evidence, EvidenceStanding } from '@waymark/contracts';
import { parseDay, type RejectionReason, rejectionInWords } from '@waymark/domain';
import { preferredLocale } from '../../lib/i18n.ts';

type Days = Pick<Evidence, 'capturedOn' | 'periodFromOn' | 'periodToOn'>;
type Needed = Pick<EvidenceStanding, 'neededFromOn' | 'neededToOn'>;

const range = (fromOn: string | null, toOn: string | null) =>
  fromOn === null || toOn === null ? null : { fromOn: parseDay(fromOn), toOn: parseDay(toOn) };

/** What the owner reads of a rejection for one programme. */
export function rejectionSentence(
  verdict: { reason: RejectionReason; note: string },
  { capturedOn, periodFromOn, periodToOn }: Days,
  { neededFromOn, neededToOn }: Needed,
): string {
  const days = { covered: range(periodFromOn, periodToOn), needed: range(neededFromOn, neededToOn) };
  return rejectionInWords({ ...verdict, capturedOn: parseDay(capturedOn), ...days }, preferredLocale());
}
