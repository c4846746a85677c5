/** How an exit criterion of a stage is found to hold: counted in the rows behind it, or `judged` by a person. */
export const exitChecks = [
  'all_assessed',
  'gaps_planned',
  'documents_approved',
  'soa_approved',
  'risk_documents_approved',
  'internal_audit_approved',
  'management_review_approved',
  'system_description',
  'first_evidence',
  'owned_with_evidence',
  'evidence_accepted',
  'criteria_covered',
  'no_open_major',
  'period_covered',
  'next_audit_pinned',
  'certificate_recorded',
  'certificate_valid',
  'certificate_renewed',
  'surveillance_planned',
  'report_recorded',
  'next_cycle',
  'judged',
] as const;
export type ExitCheck = (typeof exitChecks)[number];

/** What has to hold before a stage is over. */
export interface ExitCriterion {
  /** Never twice in one stage; judgements are kept by it. */
  key: string;
  text: string;
  check: ExitCheck;
}
