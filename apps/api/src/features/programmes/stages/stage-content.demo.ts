import type { StageStatus } from '@waymark/domain';
import type { DemoProgramme } from '../../../common/contributions/demo.ts';
import { demoPeriods } from '../../../common/contributions/demo-days.ts';

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
const isoStages: readonly DemoStage[] = [
  stage('gap-analysis', 'done', [-228, -200], [-228, -200], [-228, -200]),
  stage('isms-implementation', 'done', [-199, -25], [-199, -46], [-197, -25]),
  stage('internal-audit-review', 'active', [-24, 21], [-45, 0], [-24, null]),
  stage('stage-1-audit', 'planned', [56, 63], [35, 42]),
  stage('stage-2-audit', 'planned', [105, 114], [84, 93]),
  stage('certification', 'planned', [115, 147], [94, 126]),
];

const { soc2: soc2Period, former: formerPeriod } = demoPeriods;

/** The SOC 2 programme is in its observation period. */
const soc2Stages: readonly DemoStage[] = [
  stage('readiness-assessment', 'done', [-300, -270], [-300, -270], [-300, -268]),
  stage('criteria-selection', 'done', [-269, -256], [-269, -256], [-267, -254]),
  stage('control-implementation', 'done', [-255, -152], [-255, -160], [-253, -150]),
  stage('cpa-engagement', 'done', [-160, -146], [-160, -146], [-158, -145]),
  stage(
    'audit-period',
    'active',
    [soc2Period.from, soc2Period.to],
    [soc2Period.from, soc2Period.to],
    [soc2Period.from, null],
  ),
];

/** The SOC 2 before is reported on and over. */
const formerStages: readonly DemoStage[] = [
  over('readiness-assessment', -420, -396),
  over('criteria-selection', -395, -386),
  over('control-implementation', -385, -340),
  over('cpa-engagement', -345, -330),
  over('audit-period', formerPeriod.from, formerPeriod.to),
  over('report-issuance', -144, -96),
  over('annual-renewal', -95, -90),
];

export const demoStages: Record<DemoProgramme, readonly DemoStage[]> = {
  iso: isoStages,
  soc2: soc2Stages,
  former: formerStages,
};
