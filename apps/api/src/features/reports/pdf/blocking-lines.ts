import type { Blocker, LeadershipProgramme } from '@waymark/contracts';
import type { ReportWords } from '../report-words.ts';

/** One line of what blocks, whatever it is. */
export interface BlockingLine {
  key: string;
  title: string;
  /** Where there is no room for more than that. */
  name: string;
  reason: string;
  owner: string;
  since: string;
  delay: string;
  /** It threatens a delay. */
  delays: boolean;
}

const namedDocuments = 3;
const nobodys = { owner: '', since: '', delays: false };

/** Broken rules of the plan come first, as no work of others settles them; then what blocks by the days of delay it threatens. */
export function blockingLines(programme: LeadershipProgramme, words: ReportWords): BlockingLine[] {
  const { findings = [], documents = [], blockers } = programme;
  const broken = findings.filter(({ severity }) => severity === 'blocker');
  const delaying = blockers.filter(({ delayDays }) => (delayDays ?? 0) > 0);
  const others = blockers.filter((blocker) => !delaying.includes(blocker));
  return [
    ...broken.map(({ code, message, on }) => ({
      ...nobodys,
      key: `${code} ${message}`,
      title: message,
      name: words.breaksRule,
      reason: on === null ? words.breaksRule : `${words.breaksRule}, ${words.day(on)}`,
      delay: '',
    })),
    ...delaying.map((blocker) => itemLine(programme, blocker, words)),
    ...(documents.length > 0 ? [documentsLine(programme, documents, words)] : []),
    ...others.map((blocker) => itemLine(programme, blocker, words)),
  ];
}

/** All of them in one line: a programme begins without any. */
function documentsLine(
  programme: LeadershipProgramme,
  documents: NonNullable<LeadershipProgramme['documents']>,
  words: ReportWords,
): BlockingLine {
  const named = documents.slice(0, namedDocuments).map(({ title }) => title);
  const rest = documents.length - named.length;
  return {
    ...nobodys,
    key: 'documents',
    title: words.documentsMissing(documents.length),
    name: words.documentsMissing(documents.length),
    reason: [named.join(', '), ...(rest > 0 ? [words.more(rest)] : [])].join(' '),
    delay: delayIn(programme, null, words),
  };
}

function itemLine(programme: LeadershipProgramme, blocker: Blocker, words: ReportWords): BlockingLine {
  const { gapItemId, requirementId, title, reason, remedy, ownerName, sinceOn, delayDays = null } = blocker;
  return {
    key: gapItemId,
    title: `${requirementId} ${title}`,
    name: requirementId,
    reason: [reason, ...(remedy ? [remedy] : [])].join(' · '),
    owner: ownerName ?? words.nobody,
    since: sinceOn ? words.day(sinceOn) : '',
    delay: delayIn(programme, delayDays, words),
    delays: (delayDays ?? 0) > 0,
  };
}

/** What everything that is open threatens; empty where there is nothing. */
export const threatIn = ({ threat }: LeadershipProgramme, words: ReportWords) =>
  threat ? words.threat(threat.kind, threat.name, threat.on) : '';

/** A number where there is one; where the audit runs already, what is open goes into its result. */
function delayIn({ threat }: LeadershipProgramme, delayDays: number | null, words: ReportWords): string {
  if (!threat) return '';
  if (threat.kind !== 'audit') return words.intoResult;
  return delayDays === null ? words.noDaySet : words.delay(delayDays);
}
