import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { RejectionReason } from '@waymark/domain';
import { formatDay, formatPeriod } from '../../lib/format.ts';

const words: Readonly<Record<RejectionReason, MessageDescriptor>> = {
  wrong_period: msg`wrong period`,
  wrong_scope: msg`wrong scope`,
  not_dated: msg`no date visible`,
  incomplete: msg`incomplete`,
  unreadable: msg`cannot be read`,
  not_relevant: msg`does not show what is asked for`,
  stale: msg`too old`,
  other: msg`other reason`,
};

export const rejectionWord = (reason: RejectionReason): MessageDescriptor => words[reason];

interface Dates {
  capturedOn: string;
  periodFromOn: string | null;
  periodToOn: string | null;
}

/** The sentence the owner reads; where dates are the matter it says which ones the evidence has. */
export function useRejectionSentence() {
  const { t, i18n } = useLingui();
  return (reason: RejectionReason, { capturedOn, periodFromOn, periodToOn }: Dates, note = ''): string => {
    const aboutDates = reason === 'wrong_period' || reason === 'stale';
    const period = periodFromOn && periodToOn ? formatPeriod(periodFromOn, periodToOn) : undefined;
    const facts = period ? t`covers ${period}` : t`captured ${formatDay(capturedOn)}`;
    const why = aboutDates ? `${i18n._(words[reason])} (${facts})` : i18n._(words[reason]);
    const said = note.trim();
    const sentence = t`Evidence rejected: ${why}.`;
    return said === '' ? sentence : `${sentence} “${said}”`;
  };
}
