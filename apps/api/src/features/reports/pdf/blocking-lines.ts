import type { Blocker, LeadershipProgramme } from '@waymark/contracts';
import type { ReportWords } from '../report-words.ts';

/** One line of what blocks, whatever it is. */
export interface BlockingLine {
  key: string;
  title: string;
  reason: string;
  owner: string;
  /** How late it is or when it is due. */
  when: string;
  isLate: boolean;
}

const namedDocuments = 3;

/** Broken rules of the plan come first, as no work of others settles them; then documents that gates wait for, then items. */
export function blockingLines(programme: LeadershipProgramme, words: ReportWords): BlockingLine[] {
  const { findings = [], documents = [], blockers } = programme;
  const broken = findings.filter(({ severity }) => severity === 'blocker');
  return [
    ...broken.map(({ code, message, on }) => ({
      key: `${code} ${message}`,
      title: message,
      reason: words.breaksRule,
      owner: '',
      when: on === null ? '' : words.day(on),
      isLate: false,
    })),
    ...(documents.length > 0 ? [documentsLine(documents, words)] : []),
    ...blockers.map((blocker) => itemLine(blocker, words)),
  ];
}

/** All of them in one line: a programme begins without any. */
function documentsLine(documents: NonNullable<LeadershipProgramme['documents']>, words: ReportWords): BlockingLine {
  const named = documents.slice(0, namedDocuments).map(({ title }) => title);
  const rest = documents.length - named.length;
  return {
    key: 'documents',
    title: words.documentsMissing(documents.length),
    reason: [named.join(', '), ...(rest > 0 ? [words.more(rest)] : [])].join(' '),
    owner: '',
    when: '',
    isLate: false,
  };
}

function itemLine(blocker: Blocker, words: ReportWords): BlockingLine {
  const { gapItemId, requirementId, title, reason, ownerName, dueOn, daysOverdue } = blocker;
  const isLate = daysOverdue > 0;
  return {
    key: gapItemId,
    title: `${requirementId} ${title}`,
    reason,
    owner: ownerName ?? words.nobody,
    when: isLate ? words.days(daysOverdue) : dueOn ? words.due(dueOn) : words.noDate,
    isLate,
  };
}
