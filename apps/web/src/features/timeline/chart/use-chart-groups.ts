import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Timeline, TimelineMilestone, TimelineStage } from '@waymark/contracts';
import { useMemo, useRef } from 'react';
import { daysUntil, formatDay, formatPeriod } from '../../../lib/format.ts';
import type { GanttGroup } from '../../../ui/gantt/gantt-types.ts';
import { statusWord } from '../../../ui/page/status-badge.tsx';
import { type ChartPlan, type ChartWords, chartGroup } from './chart-groups.ts';

export const signed = (days: number) => `${days > 0 ? '+' : days < 0 ? '−' : ''}${Math.abs(days)}`;

function useChartWords(): ChartWords {
  const { i18n, t } = useLingui();
  return useMemo(
    (): ChartWords => ({
      period: t`Observation period`,
      freeze: t`Freeze period`,
      otherDates: t`Other dates`,
      days: (days) => t`${signed(days)} d`,
      periodDay: ({ periodFromOn, periodToOn, today }: Timeline) => {
        const number = daysUntil(today, periodFromOn ?? today) + 1;
        const count = daysUntil(periodToOn ?? today, periodFromOn ?? today) + 1;
        return t`day ${number} of ${count}`;
      },
      detail: ({ targetOn, criticalPath, stages }: Timeline) => {
        const slip = stages.find(({ key }) => key === criticalPath.at(-1))?.slipDays ?? 0;
        const target = t`Target ${formatDay(targetOn)}`;
        if (slip === 0) return target;
        return slip > 0
          ? `${target} · ${t`${slip} d behind baseline`}`
          : `${target} · ${t`${-slip} d ahead of baseline`}`;
      },
      stage: (stage: TimelineStage, moved: number) =>
        [
          `${stage.order} ${stage.name}`,
          formatPeriod(stage.fromOn, stage.toOn),
          i18n._(statusWord(stage.status)),
          stage.slipDays !== 0 &&
            t`${plural(stage.slipDays, { one: `${signed(stage.slipDays)} day`, other: `${signed(stage.slipDays)} days` })} against the baseline`,
          stage.isCritical && t`on the critical path`,
          stage.isPinned && t`agreed with the auditor`,
          moved !== 0 &&
            t`${plural(moved, { one: `${signed(moved)} day`, other: `${signed(moved)} days` })} by this change`,
        ]
          .filter(Boolean)
          .join(', '),
      milestone: ({ name, on, isHard, isDone }: TimelineMilestone) =>
        [name, formatDay(on), isHard && t`hard date`, isDone && i18n._(statusWord('done'))].filter(Boolean).join(', '),
    }),
    [i18n, t],
  );
}

/** The groups of a chart. A programme that did not change keeps its rows, so that they are not drawn anew. */
export function useChartGroups(plans: readonly ChartPlan[]): readonly GanttGroup[] {
  const words = useChartWords();
  const made = useRef(new Map<string, ChartPlan & { words: ChartWords; group: GanttGroup }>());
  const seen = useRef<readonly GanttGroup[]>([]);
  const groups = plans.map((plan) => {
    const known = made.current.get(plan.timeline.programmeId);
    if (known?.timeline === plan.timeline && known.before === plan.before && known.words === words) return known.group;
    const group = chartGroup(plan, words);
    made.current.set(plan.timeline.programmeId, { ...plan, words, group });
    return group;
  });
  const isSame = groups.length === seen.current.length && groups.every((group, at) => group === seen.current[at]);
  if (!isSame) seen.current = groups;
  return seen.current;
}
