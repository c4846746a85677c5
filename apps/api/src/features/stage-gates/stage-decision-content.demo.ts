import type { DemoPerson } from '../../common/contributions/demo.ts';

/** What was decided at the gates of the stages that are over, days from today. */
export interface DemoDecision {
  programme: 'iso' | 'soc2' | 'former';
  stageKey: string;
  decision: 'go' | 'no_go';
  by: DemoPerson;
  onDay: number;
  note: string;
}

type Row = readonly [DemoDecision['programme'], string, DemoDecision['decision'], DemoPerson, number, string];

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
  ['former', 'readiness-assessment', 'go', 'ines', -396, 'Nine gaps, all with an owner and a day.'],
  ['former', 'criteria-selection', 'go', 'lena', -386, 'Security alone for the first report.'],
  ['former', 'control-implementation', 'go', 'ines', -340, 'All 33 criteria have a control that runs.'],
  ['former', 'cpa-engagement', 'go', 'marc', -330, 'The letter is signed.'],
  ['former', 'audit-period', 'go', 'ines', -144, 'Half a year is covered; one exception is explained.'],
  ['former', 'report-issuance', 'go', 'lena', -96, 'Unqualified. Sales may hand it out under the agreement.'],
  ['former', 'annual-renewal', 'go', 'marc', -90, 'The same firm for the whole year that follows.'],
];

export const demoDecisions: readonly DemoDecision[] = rows.map(([programme, stageKey, decision, by, onDay, note]) => ({
  programme,
  stageKey,
  decision,
  by,
  onDay,
  note,
}));

type Judged = readonly [DemoDecision['programme'], string, string, DemoPerson, number, string];

const judged: readonly Judged[] = [
  ['soc2', 'criteria-selection', 'categories', 'ines', -255, 'Minutes of the product board'],
  ['soc2', 'cpa-engagement', 'engagement', 'marc', -146, 'Letter signed by both sides'],
  ['soc2', 'cpa-engagement', 'request-list', 'ines', -145, '84 requests received'],
  ['iso', 'internal-audit-review', 'corrective-actions', 'ines', -6, 'Two of two begun'],
  ['former', 'criteria-selection', 'categories', 'ines', -388, 'Security, as the first customers asked'],
  ['former', 'cpa-engagement', 'engagement', 'marc', -331, 'Letter signed by both sides'],
  ['former', 'cpa-engagement', 'request-list', 'ines', -330, '61 requests received'],
  ['former', 'audit-period', 'exceptions', 'ines', -145, 'The late access review is explained in section 5'],
  ['former', 'report-issuance', 'exceptions', 'ines', -100, 'Answer agreed with the firm'],
  ['former', 'report-issuance', 'distribution', 'marc', -97, 'Eleven customers, each under an agreement'],
  ['former', 'annual-renewal', 'engagement', 'marc', -91, 'Extended by a year'],
];

/** What people judged of criteria that no row proves. */
export const demoJudgements = judged.map(([programme, stageKey, key, by, onDay, note]) => ({
  programme,
  stageKey,
  key,
  by,
  onDay,
  note,
}));
