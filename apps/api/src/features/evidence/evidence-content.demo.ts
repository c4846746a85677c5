import type { DemoFileKind, DemoPerson } from '../../common/contributions/demo.ts';
import type { EvidenceDemoWords } from './evidence-demo-words.ts';

export type Verdict = 'accepted' | 'waiting' | keyof EvidenceDemoWords['rejection'];

export interface DemoEvidence {
  /** Its title is among the words. */
  key: keyof EvidenceDemoWords['title'];
  kind: DemoFileKind;
  by: DemoPerson;
  /** How many days ago it was captured. */
  daysAgo: number;
  /** How many days up to then it covers; a record of one moment without. */
  covers?: number;
  iso: readonly string[];
  soc2: readonly string[];
  isoVerdict: Verdict;
  soc2Verdict: Verdict;
}

type Row = readonly [
  DemoEvidence['key'],
  DemoFileKind,
  DemoPerson,
  number,
  number | null,
  string,
  string,
  Verdict,
  Verdict,
];

const a = 'accepted';
const w = 'waiting';

const rows: readonly Row[] = [
  ['scope-statement', 'pdf', 'priya', 96, null, '4.1 4.2 4.3 4.4', 'CC3.1', a, a],
  ['security-policy', 'pdf', 'priya', 120, null, '5.1 5.2 A.5.1 A.5.4', 'CC1.1 CC5.3', a, a],
  ['organisation-chart', 'pdf', 'priya', 118, null, '5.3 A.5.2 A.5.3', 'CC1.3 CC1.5', a, a],
  ['risk-method', 'pdf', 'jonas', 101, null, '6.1.1 6.1.2', 'CC3.1 CC3.2', a, a],
  ['risk-register', 'xlsx', 'jonas', 49, 92, '6.1.2 8.2', 'CC3.2 CC3.3', a, a],
  ['risk-treatment-plan', 'xlsx', 'jonas', 44, null, '6.1.3 8.3', 'CC5.1', a, w],
  ['security-objectives', 'pdf', 'priya', 88, null, '6.2', 'CC4.1', a, a],
  ['budget-approval', 'pdf', 'priya', 140, null, '7.1', '', a, a],
  ['training-matrix', 'xlsx', 'priya', 36, null, '7.2 A.6.3', 'CC1.4', a, a],
  ['awareness-campaign', 'csv', 'priya', 30, 90, '7.3 A.6.3', 'CC1.4 CC2.2', a, a],
  ['communication-plan', 'pdf', 'priya', 110, null, '7.4', 'CC2.2 CC2.3', a, a],
  ['document-register', 'xlsx', 'priya', 40, null, '7.5.1 7.5.2 7.5.3 A.5.37', 'CC5.3', a, a],
  ['weekly-minutes', 'pdf', 'jonas', 15, 60, '8.1', 'CC4.1', a, w],
  ['security-metrics', 'png', 'jonas', 21, 31, '9.1', 'CC4.1', a, a],
  ['audit-programme', 'pdf', 'priya', 60, null, '9.2.2', 'CC4.1', w, a],
  ['asset-inventory', 'csv', 'jonas', 33, null, 'A.5.9 A.5.10 A.5.11 A.8.1', 'CC6.1', a, a],
  ['classification-rules', 'pdf', 'priya', 90, null, 'A.5.12 A.5.13 A.5.14', 'C1.1', a, a],
  ['access-policy', 'pdf', 'jonas', 115, null, 'A.5.15 A.5.16', 'CC6.1', a, a],
  ['access-review-second', 'csv', 'jonas', 145, 91, 'A.5.18', 'CC6.2 CC6.3', 'wrong_period', 'wrong_period'],
  ['access-review-third', 'csv', 'jonas', 50, 92, 'A.5.18 A.8.3', 'CC6.2 CC6.3', a, a],
  ['directory-settings', 'png', 'jonas', 25, null, 'A.5.17 A.8.5', 'CC6.1', a, a],
  ['privileged-accounts', 'xlsx', 'jonas', 28, null, 'A.8.2 A.8.18', 'CC6.1 CC6.3', a, a],
  ['supplier-register', 'xlsx', 'priya', 70, null, 'A.5.19 A.5.20 A.5.21', 'CC9.2', 'incomplete', w],
  ['supplier-reviews', 'pdf', 'priya', 12, 180, 'A.5.22', 'CC9.2', 'incomplete', 'incomplete'],
  ['cloud-exit-plans', 'pdf', 'jonas', 55, null, 'A.5.23', 'CC9.2', a, w],
  ['incident-procedure', 'pdf', 'jonas', 105, null, 'A.5.24 A.5.25 A.5.26', 'CC7.3 CC7.4', a, a],
  ['incident-register', 'xlsx', 'jonas', 18, 140, 'A.5.27 A.5.28 A.6.8', 'CC7.4 CC7.5', a, a],
  ['continuity-exercise', 'pdf', 'jonas', 62, null, 'A.5.29 A.5.30', 'CC9.1 A1.3', a, a],
  ['legal-register', 'xlsx', 'priya', 75, null, 'A.5.31 A.5.32 A.5.34', 'P1.1', a, w],
  ['independent-review', 'pdf', 'priya', 400, null, 'A.5.35', 'CC4.1', a, 'stale'],
  ['screening', 'pdf', 'priya', 130, null, 'A.6.1 A.6.2 A.6.6', 'CC1.1 CC1.4', a, a],
  ['leaver-checklist', 'pdf', 'priya', 22, 90, 'A.6.5 A.5.11', 'CC6.2', w, 'incomplete'],
  ['remote-working', 'pdf', 'priya', 100, null, 'A.6.7', 'CC6.7', a, a],
  ['office-access-log', 'csv', 'priya', 20, 31, 'A.7.1 A.7.2 A.7.4', 'CC6.4', a, a],
  ['clear-desk', 'png', 'priya', 34, null, 'A.7.3 A.7.7', 'CC6.4', 'not_dated', 'not_dated'],
  ['disposal-certificates', 'pdf', 'priya', 85, null, 'A.7.10 A.7.14', 'CC6.5', a, a],
  ['endpoint-protection', 'png', 'jonas', 9, null, 'A.8.1 A.8.7', 'CC6.8', a, a],
  ['vulnerability-scan', 'csv', 'jonas', 24, 31, 'A.8.8', 'CC7.1', a, a],
  ['server-baseline', 'pdf', 'jonas', 66, null, 'A.8.9', 'CC7.1 CC8.1', a, a],
  ['backup-jobs', 'csv', 'jonas', 17, 92, 'A.8.13', 'A1.2 A1.3', a, a],
  ['capacity', 'png', 'jonas', 52, 92, 'A.8.6 A.8.14', 'A1.1', a, a],
  ['alert-rules', 'png', 'jonas', 11, null, 'A.8.15 A.8.16', 'CC7.2', w, a],
  ['on-call-rota', 'png', 'jonas', 48, null, 'A.8.16', 'CC7.2', 'not_dated', 'not_dated'],
  ['network-zones', 'pdf', 'jonas', 58, null, 'A.8.20 A.8.21 A.8.22', 'CC6.6', a, a],
  ['key-management', 'pdf', 'jonas', 92, null, 'A.8.24', 'CC6.1 CC6.7', w, w],
  ['change-records', 'xlsx', 'jonas', 14, 60, 'A.8.32 A.8.31', 'CC8.1', a, a],
  ['secure-development', 'pdf', 'jonas', 39, null, 'A.8.25 A.8.26 A.8.28 A.8.29', 'CC8.1', a, a],
  // What showed that the controls had begun to run; nobody has reviewed it yet.
  ['management-review', 'pdf', 'priya', 26, null, '9.3.1 9.3.2 9.3.3', 'CC1.2', w, w],
  ['internal-audit-plan', 'pdf', 'priya', 27, null, '9.2.1', '', w, w],
  ['corrective-actions', 'xlsx', 'jonas', 31, null, '6.3 10.1 10.2', 'CC3.4 CC4.2', w, w],
  ['authorities-and-feeds', 'pdf', 'jonas', 45, null, 'A.5.5 A.5.6 A.5.7 A.5.8', 'CC2.1', w, w],
  ['retention-and-conduct', 'pdf', 'priya', 54, null, 'A.5.33 A.5.36 A.6.4', 'CC5.2', w, w],
  ['office-walk-through', 'png', 'priya', 38, null, 'A.7.8 A.7.9 A.7.13', '', w, w],
  ['source-code-rights', 'csv', 'jonas', 29, 31, 'A.8.4 A.8.19 A.8.27', '', w, w],
  ['deletion-and-masking', 'png', 'jonas', 41, null, 'A.8.10 A.8.11 A.8.12 A.8.33', 'C1.2', w, w],
  ['clocks-and-filters', 'png', 'jonas', 47, null, 'A.8.17 A.8.23 A.8.34', '', w, w],
];

const words = (text: string) => text.split(' ').filter(Boolean);

export const demoEvidence: readonly DemoEvidence[] = rows.map(
  ([key, kind, by, daysAgo, covers, iso, soc2, isoVerdict, soc2Verdict]) => ({
    key,
    kind,
    by,
    daysAgo,
    ...(covers === null ? {} : { covers }),
    iso: words(iso),
    soc2: words(soc2),
    isoVerdict,
    soc2Verdict,
  }),
);
