import { dayOf, type GateWords, noneOr, ofThem, ofThemInScope, yesOrNo } from './gate-facts.ts';

/** What gates ask for, in English. */
export const gateWordsEn: GateWords = {
  documents_approved: { title: 'Mandatory documents', fact: ofThem('of', 'approved') },
  soa_approved: { title: 'Statement of Applicability', fact: yesOrNo('approved', 'not approved yet') },
  internal_audit_done: { title: 'Full internal audit', fact: ofThem('of', 'approved') },
  management_review_done: { title: 'Management review', fact: yesOrNo('approved', 'not approved yet') },
  no_open_major: {
    title: 'No open major nonconformity',
    fact: noneOr('none open', 'open', 'unknown: nothing is assessed yet'),
  },
  all_assessed: {
    title: 'Every requirement',
    fact: ofThemInScope('of', 'assessed', 'not measurable: nothing in scope'),
  },
  criteria_covered: {
    title: 'Control per criterion',
    fact: ofThemInScope('of', 'accepted', 'not measurable: nothing in scope'),
  },
  system_description: { title: 'System description', fact: yesOrNo('drafted', 'not drafted yet') },
  management_assertion: { title: 'Management assertion', fact: yesOrNo('drafted', 'not drafted yet') },
  period_covered: { title: 'Observation period', fact: dayOf('day', 'of') },
  nothing_proven: { title: 'Requirements', fact: ofThemInScope('of', 'proven', 'not measurable: nothing in scope') },
};
