import { useLingui } from '@lingui/react/macro';
import type { UpdateAssuranceReport } from '@waymark/contracts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { opinionWords } from '../../ui/lifecycle/record-words.ts';

/** A field of a report that two people have corrected, in words. */
export function useReportWords() {
  const { i18n, t } = useLingui();
  const labels: Record<keyof UpdateAssuranceReport, string> = {
    opinion: t`Opinion`,
    exceptionCount: t`Number of exceptions`,
    exceptions: t`The exceptions`,
    issuedOn: t`Issued on`,
    uploadId: t`File`,
  };
  const say = (field: keyof UpdateAssuranceReport, values: UpdateAssuranceReport): string => {
    if (field === 'opinion') return values.opinion ? i18n._(opinionWords[values.opinion]) : '–';
    if (field === 'exceptionCount') return formatNumber(values.exceptionCount ?? 0);
    if (field === 'issuedOn') return values.issuedOn ? formatDay(values.issuedOn) : '–';
    return (field === 'exceptions' && values.exceptions) || '–';
  };
  return (field: keyof UpdateAssuranceReport, theirs: UpdateAssuranceReport, mine: UpdateAssuranceReport) => ({
    label: labels[field],
    theirs: say(field, theirs),
    mine: say(field, mine),
  });
}
