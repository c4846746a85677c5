import { useLingui } from '@lingui/react/macro';
import type { Programme, StageInBrief } from '@waymark/contracts';
import { currentStage } from '@waymark/domain';
import type { ReactNode } from 'react';
import { daysUntil, formatDay } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { type RailStage, StageRail, type StageState } from './stage-rail.tsx';

type Period = Pick<Programme, 'periodFromOn' | 'periodToOn'>;

interface ProgrammeRailProps extends Period {
  stages: readonly StageInBrief[];
  label: string;
  /** The day the facts are of; a frozen report is not of today. */
  on?: string;
  renderLink?: (stage: RailStage, content: ReactNode) => ReactNode;
}

/** The stage rail of a programme, each stage with the one date that matters now. */
export function ProgrammeRail({ stages, label, on = today(), renderLink, ...period }: ProgrammeRailProps) {
  const { t } = useLingui();
  const detailOf = (stage: StageInBrief): string => {
    const state = stageState(stage, on);
    const toOn = formatDay(stage.plannedToOn);
    if (state === 'skipped') return '';
    if (state === 'done') return formatDay(stage.actualToOn ?? stage.plannedToOn);
    if (state === 'overdue') return t`was ${toOn}`;
    if (state !== 'active') return toOn;
    const day = dayOfPeriod(stage, period, on);
    return day ? t`day ${day.number} of ${day.count}` : t`to ${toOn}`;
  };
  const next = stages.find((stage) => stageState(stage, on) === 'planned');
  /** Ahead of the next stage only what is agreed has a day of its own; the rest follows from it. */
  const stateOf = (stage: StageInBrief): StageState => {
    const state = stageState(stage, on);
    return state === 'planned' && stage !== next && !stage.isPinned ? 'forecast' : state;
  };
  const railStages = stages.map((stage) => ({
    id: stage.key,
    name: stage.shortName,
    state: stateOf(stage),
    detail: detailOf(stage),
    progress: elapsed(stage, on),
  }));
  return <StageRail stages={railStages} label={label} {...(renderLink && { renderLink })} />;
}

export function stageState({ status, plannedToOn }: StageInBrief, on: string): StageState {
  if (status === 'done' || status === 'skipped') return status;
  if (plannedToOn < on) return 'overdue';
  return status === 'active' ? 'active' : 'planned';
}

/** The part of the stage's time that is over, in per cent. */
function elapsed({ actualFromOn, plannedFromOn, plannedToOn }: StageInBrief, on: string): number {
  const fromOn = actualFromOn ?? plannedFromOn;
  const whole = daysUntil(plannedToOn, fromOn);
  if (whole <= 0) return 0;
  return Math.min(100, Math.max(0, (daysUntil(on, fromOn) / whole) * 100));
}

/** Where the stage is the observation period itself, its days are counted. */
function dayOfPeriod(stage: StageInBrief, { periodFromOn, periodToOn }: Period, on: string) {
  if (!periodFromOn || !periodToOn || stage.plannedFromOn !== periodFromOn || on < periodFromOn) return undefined;
  return { number: daysUntil(on, periodFromOn) + 1, count: daysUntil(periodToOn, periodFromOn) + 1 };
}

/** The stage at work, counted from 1. */
export function currentStageNumber(stages: readonly StageInBrief[]): number {
  const stage = currentStage(stages);
  return stage === undefined ? 0 : stages.indexOf(stage) + 1;
}
