import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Stage } from '@waymark/contracts';
import type { StageStatus } from '@waymark/domain';
import { daysUntil } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import type { Status } from '../../../ui/page/status-badge.tsx';

export const stageStatusWords: Readonly<Record<StageStatus, MessageDescriptor>> = {
  planned: msg`Planned`,
  active: msg`Now`,
  done: msg`Done`,
  skipped: msg`Left out`,
};

/** The badge of a stage: a stage whose planned end has passed is overdue, whatever its status says. */
export function stageBadge({ status, plannedToOn }: Stage, on = today()): Status {
  const isOver = status === 'done' || status === 'skipped';
  return !isOver && plannedToOn < on ? 'overdue' : status;
}

/** By how many days the stage ends after its baseline; negative when before. */
export const slipOf = ({ actualToOn, plannedToOn, baselineToOn }: Stage) =>
  daysUntil(actualToOn ?? plannedToOn, baselineToOn);
