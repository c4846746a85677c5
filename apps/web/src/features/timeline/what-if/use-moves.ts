import { useLingui } from '@lingui/react/macro';
import type { PlanChange, Timeline } from '@waymark/contracts';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { formatPeriod } from '../../../lib/format.ts';
import type { TimelineSearch } from '../../../lib/search.ts';
import { showNotice } from '../../../ui/feedback/toasts.tsx';
import type { GanttMoves, GanttSpan } from '../../../ui/gantt/gantt-types.ts';
import { readRowId } from '../chart/chart-groups.ts';
import type { OpenWhy } from '../why/why.tsx';
import { movedBy } from './moved-by.ts';
import { planText, withSpan } from './scenario.ts';
import type { Scenario } from './use-scenario.ts';

/** The bar itself follows the pointer without being drawn anew; what hangs on it follows when the pointer slows down. */
const restMilliseconds = 60;

interface MovesOptions {
  timelines: readonly Timeline[];
  scenario: Scenario | undefined;
  go: (change: Partial<TimelineSearch>) => void;
  setDragged: (dragged: { programmeId: string; change: PlanChange } | undefined) => void;
  setWhy: (why: OpenWhy | undefined) => void;
}

/** What dragging and the keyboard do to the plan being tried. */
export function useMoves(options: MovesOptions) {
  const { t } = useLingui();
  const [said, setSaid] = useState('');
  const latest = useRef(options);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  useEffect(() => {
    latest.current = options;
  });
  const moves = useMemo((): GanttMoves => {
    const changeBy = (rowId: string, span: GanttSpan) => {
      const { timelines, scenario } = latest.current;
      const { programmeId, stageKey } = readRowId(rowId);
      const timeline = timelines.find((candidate) => candidate.programmeId === programmeId);
      const stage = timeline?.stages.find(({ key }) => key === stageKey);
      if (!timeline || !stage || isTaken(scenario, programmeId)) return undefined;
      const before = scenario?.timeline.programmeId === programmeId ? scenario.change : {};
      return { programmeId, stage, change: withSpan(before, timeline, stageKey, span) };
    };
    return {
      onDragging: (rowId, span) => {
        clearTimeout(rest.current);
        const draw = () => {
          const given = span && changeBy(rowId, span);
          latest.current.setDragged(given && { programmeId: given.programmeId, change: given.change });
        };
        // Between two frames, and given up for the next: what follows the bar never holds it back.
        if (span) rest.current = setTimeout(() => startTransition(draw), restMilliseconds);
        else draw();
      },
      onMove: (rowId, span) => {
        clearTimeout(rest.current);
        const given = changeBy(rowId, span);
        const taken = latest.current.scenario?.timeline.name;
        if (!given) {
          showNotice(t`Adopt or discard the change to ${taken} first.`);
          return;
        }
        latest.current.setDragged({ programmeId: given.programmeId, change: given.change });
        latest.current.go({ whatIf: given.programmeId, plan: planText(given.change) });
        setSaid(`${given.stage.name}, ${formatPeriod(span.fromOn, span.toOn)}, ${movedBy(given.stage, span)}`);
      },
      onMoveMark: (rowId, markId, on, anchor) => {
        const { programmeId, stageKey } = readRowId(rowId);
        const { scenario, setWhy } = latest.current;
        // An agreed day is put into force at once, so it cannot be part of a plan that is only tried.
        if (scenario?.isChanged) {
          const taken = scenario.timeline.name;
          showNotice(t`Adopt or discard the change to ${taken} first.`);
          return;
        }
        setWhy({ programmeId, stageKey, milestoneId: markId, anchor, at: 0.5, wantedOn: on });
      },
    };
  }, [t]);
  return { moves, said };
}

/** One plan at a time: while one programme is being tried out, the bars of the others stay. */
const isTaken = (scenario: Scenario | undefined, programmeId: string) =>
  scenario?.isChanged === true && scenario.timeline.programmeId !== programmeId;
