import type { RejectionReason } from '@waymark/domain';
import type { DemoPerson } from '../../../common/contributions/demo.ts';

export type FileKind = 'pdf' | 'png' | 'csv' | 'xlsx';
export type Verdict = 'accepted' | 'waiting' | RejectionReason;

export interface DemoEvidence {
  title: string;
  kind: FileKind;
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

type Row = readonly [string, FileKind, DemoPerson, number, number | null, string, string, Verdict, Verdict];

const a = 'accepted';
const w = 'waiting';

const rows: readonly Row[] = [
  ['ISMS scope statement, version 1.2', 'pdf', 'priya', 96, null, '4.1 4.2 4.3 4.4', 'CC3.1', a, a],
  ['Information security policy, signed', 'pdf', 'priya', 120, null, '5.1 5.2 A.5.1 A.5.4', 'CC1.1 CC5.3', a, a],
  ['Organisation chart with security roles', 'pdf', 'priya', 118, null, '5.3 A.5.2 A.5.3', 'CC1.3 CC1.5', a, a],
  ['Risk assessment method and criteria', 'pdf', 'jonas', 101, null, '6.1.1 6.1.2', 'CC3.1 CC3.2', a, a],
  ['Risk register, third quarter', 'xlsx', 'jonas', 49, 92, '6.1.2 8.2', 'CC3.2 CC3.3', a, a],
  ['Risk treatment plan', 'xlsx', 'jonas', 44, null, '6.1.3 8.3', 'CC5.1', a, w],
  ['Security objectives of the year', 'pdf', 'priya', 88, null, '6.2', 'CC4.1', a, a],
  ['Budget approval for the security programme', 'pdf', 'priya', 140, null, '7.1', '', a, a],
  ['Training matrix and certificates', 'xlsx', 'priya', 36, null, '7.2 A.6.3', 'CC1.4', a, a],
  ['Awareness campaign, results', 'csv', 'priya', 30, 90, '7.3 A.6.3', 'CC1.4 CC2.2', a, a],
  ['Communication plan', 'pdf', 'priya', 110, null, '7.4', 'CC2.2 CC2.3', a, a],
  ['Document register with owners', 'xlsx', 'priya', 40, null, '7.5.1 7.5.2 7.5.3 A.5.37', 'CC5.3', a, a],
  ['Operational planning, weekly minutes', 'pdf', 'jonas', 15, 60, '8.1', 'CC4.1', a, w],
  ['Security metrics, October', 'png', 'jonas', 21, 31, '9.1', 'CC4.1', a, a],
  ['Internal audit programme', 'pdf', 'priya', 60, null, '9.2.2', 'CC4.1', w, a],
  ['Asset inventory export', 'csv', 'jonas', 33, null, 'A.5.9 A.5.10 A.5.11 A.8.1', 'CC6.1', a, a],
  ['Information classification rules', 'pdf', 'priya', 90, null, 'A.5.12 A.5.13 A.5.14', 'C1.1', a, a],
  ['Access control policy', 'pdf', 'jonas', 115, null, 'A.5.15 A.5.16', 'CC6.1', a, a],
  ['Access review, second quarter', 'csv', 'jonas', 145, 91, 'A.5.18', 'CC6.2 CC6.3', 'wrong_period', 'wrong_period'],
  ['Access review, third quarter', 'csv', 'jonas', 50, 92, 'A.5.18 A.8.3', 'CC6.2 CC6.3', a, a],
  ['Password and token settings of the directory', 'png', 'jonas', 25, null, 'A.5.17 A.8.5', 'CC6.1', a, a],
  ['Privileged accounts, list and approvals', 'xlsx', 'jonas', 28, null, 'A.8.2 A.8.18', 'CC6.1 CC6.3', a, a],
  [
    'Supplier register with security rating',
    'xlsx',
    'priya',
    70,
    null,
    'A.5.19 A.5.20 A.5.21',
    'CC9.2',
    'incomplete',
    w,
  ],
  ['Supplier reviews, 7 of 12 done', 'pdf', 'priya', 12, 180, 'A.5.22', 'CC9.2', 'incomplete', 'incomplete'],
  ['Cloud services and their exit plans', 'pdf', 'jonas', 55, null, 'A.5.23', 'CC9.2', a, w],
  ['Incident response procedure', 'pdf', 'jonas', 105, null, 'A.5.24 A.5.25 A.5.26', 'CC7.3 CC7.4', a, a],
  ['Incident register with reviews', 'xlsx', 'jonas', 18, 140, 'A.5.27 A.5.28 A.6.8', 'CC7.4 CC7.5', a, a],
  ['Continuity exercise, report', 'pdf', 'jonas', 62, null, 'A.5.29 A.5.30', 'CC9.1 A1.3', a, a],
  ['Register of legal and contractual duties', 'xlsx', 'priya', 75, null, 'A.5.31 A.5.32 A.5.34', 'P1.1', a, w],
  ['Independent review of security', 'pdf', 'priya', 400, null, 'A.5.35', 'CC4.1', a, 'stale'],
  ['Screening and contract clauses', 'pdf', 'priya', 130, null, 'A.6.1 A.6.2 A.6.6', 'CC1.1 CC1.4', a, a],
  ['Leaver checklist, five samples', 'pdf', 'priya', 22, 90, 'A.6.5 A.5.11', 'CC6.2', w, 'incomplete'],
  ['Remote working rules', 'pdf', 'priya', 100, null, 'A.6.7', 'CC6.7', a, a],
  ['Office access log, October', 'csv', 'priya', 20, 31, 'A.7.1 A.7.2 A.7.4', 'CC6.4', a, a],
  ['Clear desk walk-round, photographs', 'png', 'priya', 34, null, 'A.7.3 A.7.7', 'CC6.4', 'not_dated', 'not_dated'],
  ['Equipment disposal certificates', 'pdf', 'priya', 85, null, 'A.7.10 A.7.14', 'CC6.5', a, a],
  ['Endpoint protection coverage', 'png', 'jonas', 9, null, 'A.8.1 A.8.7', 'CC6.8', a, a],
  ['Vulnerability scan, October', 'csv', 'jonas', 24, 31, 'A.8.8', 'CC7.1', a, a],
  ['Baseline configuration of servers', 'pdf', 'jonas', 66, null, 'A.8.9', 'CC7.1 CC8.1', a, a],
  ['Backup jobs and restore test', 'csv', 'jonas', 17, 92, 'A.8.13', 'A1.2 A1.3', a, a],
  ['Capacity and availability, third quarter', 'png', 'jonas', 52, 92, 'A.8.6 A.8.14', 'A1.1', a, a],
  ['Alert rules export, four log sources', 'png', 'jonas', 11, null, 'A.8.15 A.8.16', 'CC7.2', w, a],
  ['On-call rota, screenshot', 'png', 'jonas', 48, null, 'A.8.16', 'CC7.2', 'not_dated', 'not_dated'],
  ['Network zones and firewall rules', 'pdf', 'jonas', 58, null, 'A.8.20 A.8.21 A.8.22', 'CC6.6', a, a],
  ['Key management procedure', 'pdf', 'jonas', 92, null, 'A.8.24', 'CC6.1 CC6.7', w, w],
  ['Change records, sample of 25', 'xlsx', 'jonas', 14, 60, 'A.8.32 A.8.31', 'CC8.1', a, a],
  [
    'Secure development rules and review records',
    'pdf',
    'jonas',
    39,
    null,
    'A.8.25 A.8.26 A.8.28 A.8.29',
    'CC8.1',
    a,
    a,
  ],
  // What showed that the controls had begun to run; nobody has reviewed it yet.
  ['Management review, agenda and inputs', 'pdf', 'priya', 26, null, '9.3.1 9.3.2 9.3.3', 'CC1.2', w, w],
  ['Internal audit plan, seven areas', 'pdf', 'priya', 27, null, '9.2.1', '', w, w],
  ['Corrective actions and planned changes, log', 'xlsx', 'jonas', 31, null, '6.3 10.1 10.2', 'CC3.4 CC4.2', w, w],
  [
    'Authorities, groups and threat feeds we follow',
    'pdf',
    'jonas',
    45,
    null,
    'A.5.5 A.5.6 A.5.7 A.5.8',
    'CC2.1',
    w,
    w,
  ],
  ['Retention schedule and rules of conduct', 'pdf', 'priya', 54, null, 'A.5.33 A.5.36 A.6.4', 'CC5.2', w, w],
  ['Office walk-through, photographs', 'png', 'priya', 38, null, 'A.7.8 A.7.9 A.7.13', '', w, w],
  ['Rights to source code and releases', 'csv', 'jonas', 29, 31, 'A.8.4 A.8.19 A.8.27', '', w, w],
  ['Deletion, masking and test data, settings', 'png', 'jonas', 41, null, 'A.8.10 A.8.11 A.8.12 A.8.33', 'C1.2', w, w],
  ['Clocks, web filter and audit tools, settings', 'png', 'jonas', 47, null, 'A.8.17 A.8.23 A.8.34', '', w, w],
];

const words = (text: string) => text.split(' ').filter(Boolean);

export const demoEvidence: readonly DemoEvidence[] = rows.map(
  ([title, kind, by, daysAgo, covers, iso, soc2, isoVerdict, soc2Verdict]) => ({
    title,
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

/** What the reviewer wrote with a rejection. */
export const rejectionNotes: Partial<Record<RejectionReason, string>> = {
  wrong_period: 'Please export the review of the third quarter; this one ends before the period begins.',
  incomplete: 'Some of what was asked for is missing. Add the open ones, then send it again.',
  not_dated: 'No date is visible. Please take it again with the date in the picture.',
  stale: 'More than a year old. Is there a newer one?',
};

/** Requirements of which a reviewer has seen evidence, whatever became of it. */
export const reviewedRequirements: ReadonlySet<string> = new Set(
  demoEvidence.flatMap(({ iso, soc2, isoVerdict, soc2Verdict }) => [
    ...(isoVerdict === w ? [] : iso),
    ...(soc2Verdict === w ? [] : soc2),
  ]),
);
