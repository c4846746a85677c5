import type { StageStatus } from '@waymark/domain';

/** Days from today; actual days only where they lie in the past. */
export interface DemoStage {
  key: string;
  status: StageStatus;
  planned: readonly [number, number];
  baseline: readonly [number, number];
  actual: readonly [number | null, number | null];
}

const stage = (
  key: string,
  status: StageStatus,
  planned: readonly [number, number],
  baseline: readonly [number, number] = planned,
  actual: readonly [number | null, number | null] = [null, null],
): DemoStage => ({ key, status, planned, baseline, actual });

/** A stage that went as planned. */
const over = (key: string, from: number, to: number): DemoStage =>
  stage(key, 'done', [from, to], [from, to], [from, to]);

/** The ISO programme stands in its third stage; implementation took three weeks longer than planned. */
export const isoStages: readonly DemoStage[] = [
  stage('gap-analysis', 'done', [-228, -200], [-228, -200], [-228, -200]),
  stage('isms-implementation', 'done', [-199, -25], [-199, -46], [-197, -25]),
  stage('internal-audit-review', 'active', [-24, 21], [-45, 0], [-24, null]),
  stage('stage-1-audit', 'planned', [56, 63], [35, 42]),
  stage('stage-2-audit', 'planned', [105, 114], [84, 93]),
  stage('certification', 'planned', [115, 147], [94, 126]),
];

/** The SOC 2 programme is in its observation period, which began 144 days ago and lasts a year. */
export const soc2PeriodDays = { from: -144, to: 220 } as const;
export const soc2Stages: readonly DemoStage[] = [
  stage('readiness-assessment', 'done', [-300, -270], [-300, -270], [-300, -268]),
  stage('criteria-selection', 'done', [-269, -256], [-269, -256], [-267, -254]),
  stage('control-implementation', 'done', [-255, -152], [-255, -160], [-253, -150]),
  stage('cpa-engagement', 'done', [-160, -146], [-160, -146], [-158, -145]),
  stage(
    'audit-period',
    'active',
    [soc2PeriodDays.from, soc2PeriodDays.to],
    [soc2PeriodDays.from, soc2PeriodDays.to],
    [soc2PeriodDays.from, null],
  ),
];

/** The SOC 2 before: half a year of security alone, reported on and over. The present period began the day after. */
export const formerPeriodDays = { from: -326, to: -145 } as const;
export const formerStages: readonly DemoStage[] = [
  over('readiness-assessment', -420, -396),
  over('criteria-selection', -395, -386),
  over('control-implementation', -385, -340),
  over('cpa-engagement', -345, -330),
  over('audit-period', formerPeriodDays.from, formerPeriodDays.to),
  over('report-issuance', -144, -96),
  over('annual-renewal', -95, -90),
];
