import type { PersonKey } from './people.ts';

/** What was decided at the gates of the stages that are over, days from today. */
export interface DemoDecision {
  programme: 'iso' | 'soc2';
  stageKey: string;
  decision: 'go' | 'no_go';
  by: PersonKey;
  onDay: number;
  note: string;
}

type Row = readonly [DemoDecision['programme'], string, DemoDecision['decision'], PersonKey, number, string];

const rows: readonly Row[] = [
  ['iso', 'gap-analysis', 'go', 'lena', -200, 'The work list is complete; budget for the implementation is released.'],
  ['iso', 'isms-implementation', 'no_go', 'ines', -46, 'Three controls of supplier security still lack evidence.'],
  ['iso', 'isms-implementation', 'go', 'lena', -25, 'Supplier reviews are in. The internal audit may begin.'],
  ['soc2', 'readiness-assessment', 'go', 'ines', -268, 'Gaps are known and handed out.'],
  [
    'soc2',
    'criteria-selection',
    'go',
    'lena',
    -254,
    'Security, availability and confidentiality, as the contracts promise.',
  ],
  ['soc2', 'control-implementation', 'go', 'ines', -150, 'Every criterion has a control that runs.'],
  ['soc2', 'cpa-engagement', 'go', 'marc', -145, 'The letter is signed; the period can open.'],
];

export const demoDecisions: readonly DemoDecision[] = rows.map(([programme, stageKey, decision, by, onDay, note]) => ({
  programme,
  stageKey,
  decision,
  by,
  onDay,
  note,
}));

/** What people judged of stages that are over. */
export const demoJudgements: readonly (Pick<DemoDecision, 'programme' | 'stageKey' | 'by' | 'onDay' | 'note'> & {
  key: string;
})[] = [
  {
    programme: 'soc2',
    stageKey: 'criteria-selection',
    key: 'categories',
    by: 'ines',
    onDay: -255,
    note: 'Minutes of the product board',
  },
  {
    programme: 'soc2',
    stageKey: 'cpa-engagement',
    key: 'engagement',
    by: 'marc',
    onDay: -146,
    note: 'Letter signed by both sides',
  },
  {
    programme: 'soc2',
    stageKey: 'cpa-engagement',
    key: 'request-list',
    by: 'ines',
    onDay: -145,
    note: '84 requests received',
  },
  {
    programme: 'iso',
    stageKey: 'internal-audit-review',
    key: 'corrective-actions',
    by: 'ines',
    onDay: -6,
    note: 'Two of two begun',
  },
];

/** Days on which nobody works, or on which nothing may be changed or examined; month and day. */
export const demoClosures = [
  { kind: 'freeze', name: 'Year-end change freeze', from: '12-14', to: '01-06' },
  { kind: 'holiday', name: 'Christmas', from: '12-24', to: '12-26' },
  { kind: 'holiday', name: 'New Year', from: '01-01', to: '01-01' },
  { kind: 'holiday', name: 'Labour Day', from: '05-01', to: '05-01' },
] as const;
