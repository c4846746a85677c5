import { type ImportField, importColumns } from '@waymark/contracts';
import type { Conformity } from '@waymark/domain';

const headings: Readonly<Record<ImportField, string>> = importColumns;

/** What an export of the gap analysis says in English; an import knows its headings in every language. */
export const exportWordsEn = {
  sheet: 'Gap analysis',
  yes: 'yes',
  no: 'no',
  conformity: {
    not_assessed: 'not_assessed',
    conform: 'conform',
    improvement: 'improvement',
    minor: 'minor',
    major: 'major',
    not_applicable: 'not_applicable',
  } satisfies Record<Conformity, string>,
  state: { proven: 'proven', claimed: 'claimed', gap: 'gap', unknown: 'unknown', excluded: 'excluded' },
  columns: {
    ...headings,
    requirement: 'Requirement',
    title: 'Title',
    group: 'Group',
    isMandatory: 'Mandatory',
    state: 'State',
    owner: 'Owner',
    reviewer: 'Reviewer',
    isOverdue: 'Overdue',
    linked: 'Evidence linked',
    accepted: 'Evidence accepted',
    toReview: 'Evidence to review',
    openTasks: 'Open tasks',
    assessedOn: 'Assessed on',
    assessedBy: 'Assessed by',
    acceptedOn: 'Accepted on',
    acceptedBy: 'Accepted by',
  },
};
