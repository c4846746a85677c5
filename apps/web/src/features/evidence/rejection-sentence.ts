import type { EvidenceStanding, EvidenceVersion } from '@waymark/contracts';
import { evidenceDaysInWords, parseDay, type RejectionReason, rejectionInWords } from '@waymark/domain';
import { preferredLocale } from '../../lib/i18n.ts';

type Days = Pick<EvidenceVersion, 'capturedOn' | 'periodFromOn' | 'periodToOn'>;
type Needed = Pick<EvidenceStanding, 'neededFromOn' | 'neededToOn'>;

const range = (fromOn: string | null, toOn: string | null) =>
  fromOn === null || toOn === null ? null : { fromOn: parseDay(fromOn), toOn: parseDay(toOn) };

const daysOf = ({ capturedOn, periodFromOn, periodToOn }: Days) => ({
  capturedOn: parseDay(capturedOn),
  covered: range(periodFromOn, periodToOn),
});

/** What the owner reads of a rejection, for one programme, of a version. */
export const rejectionSentence = (
  verdict: { reason: RejectionReason; note: string },
  version: Days,
  { neededFromOn, neededToOn }: Needed,
): string =>
  rejectionInWords({ ...verdict, ...daysOf(version), needed: range(neededFromOn, neededToOn) }, preferredLocale());

/** The days of a version: "covers 1 Jan – 31 Mar 2026". */
export const versionDays = (version: Days): string => evidenceDaysInWords(daysOf(version), preferredLocale());
