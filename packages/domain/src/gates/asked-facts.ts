import { daysIncluded, isBefore } from '../days/days.ts';
import { type DocumentState, isWritten } from '../documents/document-approval.ts';
import { type DocumentFacts, type DocumentHolding, holding } from '../documents/required-document.ts';

/** How far something is that a gate or a stage asks for: `have` of `need`. */
export interface Answer {
  isMet: boolean;
  have: number;
  need: number;
}

/** What the hard gates of a programme and the exit criteria of its stages both look at, as it stands on `today`. */
export interface AskedFacts {
  today: Temporal.PlainDate;
  documents: readonly DocumentFacts[];
  /** The observation period; null where the scheme has none. */
  period: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate } | null;
  counts: AskedCounts;
}

/** Requirements of a programme, counted. */
export interface AskedCounts {
  all: number;
  /** An exclusion that waits for approval has been looked at, so it counts as assessed. */
  assessed: number;
  majors: number;
  /** All but those left out with an approved justification … of which the design of so many is accepted. */
  inScope: number;
  covered: number;
}

/** One fact is asked in one place, so that a gate and a criterion that mean the same are never of two minds. */
export type AskedFact = (facts: AskedFacts) => Answer;

/** Met only when there is something to count: an empty list proves nothing. */
export const allOf = (have: number, need: number): Answer => ({ isMet: need > 0 && have >= need, have, need });

/** The documents about something that are in a state asked for; where the scheme has none of them, nothing is met. */
const documentsThat =
  (isEnough: (state: DocumentState) => boolean, what: DocumentHolding): AskedFact =>
  ({ documents }) => {
    const wanted = holding(documents, what);
    return allOf(wanted.filter(({ state }) => isEnough(state)).length, wanted.length);
  };

const isApproved = (state: DocumentState) => state === 'approved';

export const approvedApplicability = documentsThat(isApproved, 'applicability');
export const approvedRisks = documentsThat(isApproved, 'risks');
export const approvedInternalAudit = documentsThat(isApproved, 'internal_audit');
export const approvedManagementReview = documentsThat(isApproved, 'management_review');
export const writtenSystemDescription = documentsThat(isWritten, 'system_description');
export const writtenManagementAssertion = documentsThat(isWritten, 'management_assertion');

export const approvedDocuments: AskedFact = ({ documents }) => {
  const mandatory = documents.filter(({ isGate }) => isGate);
  return allOf(mandatory.filter(({ state }) => isApproved(state)).length, mandatory.length);
};

/** Where everything is rightly left out there is nothing to measure. */
export const allAssessed: AskedFact = ({ counts }) =>
  counts.inScope > 0 ? allOf(counts.assessed, counts.all) : allOf(0, 0);

export const allCovered: AskedFact = ({ counts }) => allOf(counts.covered, counts.inScope);

/** The open ones, of which none is needed. Where nobody has looked at anything it is not known whether there is one. */
export const noOpenMajor: AskedFact = ({ counts: { assessed, majors } }) => ({
  isMet: assessed > 0 && majors === 0,
  have: majors,
  need: 0,
});

/** Covered once the last day is over: on the last day itself it reads "365 of 365" and is still open. */
export const coveredPeriod: AskedFact = ({ period, today }) => {
  if (period === null) return allOf(0, 1);
  const need = daysIncluded(period.fromOn, period.toOn);
  const have = Math.min(need, Math.max(0, daysIncluded(period.fromOn, today)));
  return { isMet: isBefore(period.toOn, today), have, need };
};
