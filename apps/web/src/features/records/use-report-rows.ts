import { useLingui } from '@lingui/react/macro';
import type { UpdateAssuranceReport } from '@waymark/contracts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import type { ConflictRow } from '../../ui/form/version-conflict.tsx';
import { opinionWords } from '../../ui/lifecycle/record-words.ts';
import type { ReportValues } from './report-values.ts';

const fields = ['opinion', 'exceptionCount', 'exceptions', 'issuedOn'] as const;

/** Both versions of what one wanted to correct, in words. */
export function useReportRows() {
  const { i18n, t } = useLingui();
  const labels = {
    opinion: t`Opinion`,
    exceptionCount: t`Number of exceptions`,
    exceptions: t`The exceptions`,
    issuedOn: t`Issued on`,
  };
  const say = (field: (typeof fields)[number], values: ReportValues): string => {
    if (field === 'opinion') return values.opinion ? i18n._(opinionWords[values.opinion]) : '–';
    if (field === 'exceptionCount') return formatNumber(values.exceptionCount);
    if (field === 'issuedOn') return values.issuedOn ? formatDay(values.issuedOn) : '–';
    return values.exceptions || '–';
  };
  return (theirs: ReportValues, mine: ReportValues, change: UpdateAssuranceReport): ConflictRow[] =>
    fields
      .filter((field) => field in change)
      .map((field) => ({ field, label: labels[field], theirs: say(field, theirs), mine: say(field, mine) }));
}
