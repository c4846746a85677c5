import type { DemoPerson } from '../../common/contributions/demo.ts';
import type { StageDecisionDemoWords } from './stage-decision-demo-words.ts';

/** What was decided at the gates of the stages that are over, days from today. */
export interface DemoDecision {
  programme: 'iso' | 'soc2' | 'former';
  stageKey: string;
  decision: 'go' | 'no_go';
  by: DemoPerson;
  onDay: number;
  /** Its note is among the words. */
  note: keyof StageDecisionDemoWords['decision'];
}

type Row = readonly [
  DemoDecision['programme'],
  string,
  DemoDecision['decision'],
  DemoPerson,
  number,
  DemoDecision['note'],
];

const rows: readonly Row[] = [
  ['iso', 'gap-analysis', 'go', 'lena', -200, 'workList'],
  ['iso', 'isms-implementation', 'no_go', 'ines', -46, 'suppliersLack'],
  ['iso', 'isms-implementation', 'go', 'lena', -25, 'suppliersIn'],
  ['soc2', 'readiness-assessment', 'go', 'ines', -268, 'gapsKnown'],
  ['soc2', 'criteria-selection', 'go', 'lena', -254, 'threeCategories'],
  ['soc2', 'control-implementation', 'go', 'ines', -150, 'controlsRun'],
  ['soc2', 'cpa-engagement', 'go', 'marc', -145, 'periodOpens'],
  ['former', 'readiness-assessment', 'go', 'ines', -396, 'nineGaps'],
  ['former', 'criteria-selection', 'go', 'lena', -386, 'securityAlone'],
  ['former', 'control-implementation', 'go', 'ines', -340, 'formerControls'],
  ['former', 'cpa-engagement', 'go', 'marc', -330, 'letterSigned'],
  ['former', 'audit-period', 'go', 'ines', -144, 'halfYear'],
  ['former', 'report-issuance', 'go', 'lena', -96, 'unqualified'],
  ['former', 'annual-renewal', 'go', 'marc', -90, 'sameFirm'],
];

export const demoDecisions: readonly DemoDecision[] = rows.map(([programme, stageKey, decision, by, onDay, note]) => ({
  programme,
  stageKey,
  decision,
  by,
  onDay,
  note,
}));

type Judged = readonly [
  DemoDecision['programme'],
  string,
  string,
  DemoPerson,
  number,
  keyof StageDecisionDemoWords['judgement'],
];

const judged: readonly Judged[] = [
  ['soc2', 'criteria-selection', 'categories', 'ines', -255, 'categories'],
  ['soc2', 'cpa-engagement', 'engagement', 'marc', -146, 'engagement'],
  ['soc2', 'cpa-engagement', 'request-list', 'ines', -145, 'requests'],
  ['iso', 'internal-audit-review', 'corrective-actions', 'ines', -6, 'correctiveActions'],
  ['former', 'criteria-selection', 'categories', 'ines', -388, 'formerCategories'],
  ['former', 'cpa-engagement', 'engagement', 'marc', -331, 'formerEngagement'],
  ['former', 'cpa-engagement', 'request-list', 'ines', -330, 'formerRequests'],
  ['former', 'audit-period', 'exceptions', 'ines', -145, 'lateReview'],
  ['former', 'report-issuance', 'exceptions', 'ines', -100, 'answerAgreed'],
  ['former', 'report-issuance', 'distribution', 'marc', -97, 'distribution'],
  ['former', 'annual-renewal', 'engagement', 'marc', -91, 'renewed'],
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
