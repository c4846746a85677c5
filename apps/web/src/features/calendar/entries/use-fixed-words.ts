import { useLingui } from '@lingui/react/macro';
import type { CalendarEvent } from '@waymark/contracts';

/** Why a date cannot be moved in the calendar, and where it can. */
export function useFixedWords() {
  const { t } = useLingui();
  return ({ kind, id }: Pick<CalendarEvent, 'kind' | 'id'>): string => {
    if (kind === 'task') return t`The day of a task is changed in the task itself.`;
    if (kind === 'gap_item' || kind === 'finding') return t`This day is changed in the gap analysis.`;
    if (kind === 'evidence_expiry') return t`Evidence stays fresh for a fixed time; newer evidence brings a later day.`;
    if (kind === 'document_review') return t`This day follows from the day the document was approved.`;
    if (kind === 'target' || kind === 'period') return t`This day belongs to the programme and is changed there.`;
    if (id.startsWith('stage:')) return t`The days of a stage are moved in the timeline, where one sees what follows.`;
    return t`A rule sets this day; the timeline shows which, and what would move it.`;
  };
}
