import type { Timeline } from '@waymark/contracts';
import { type RefObject, useEffect, useRef } from 'react';
import type { GanttHandle } from '../../../ui/gantt/gantt.tsx';
import { itemId } from '../../../ui/gantt/use-gantt-keys.ts';
import { itemOf, stageOf } from '../chart/chart-groups.ts';
import type { OpenWhy } from './why.tsx';

interface AskedWhy {
  /** The date that the address asks about. */
  why: string | undefined;
  timelines: readonly Timeline[];
  gantt: RefObject<GanttHandle | null>;
  container: RefObject<HTMLElement | null>;
  setWhy: (why: OpenWhy) => void;
}

/** Opens the proof of the date that a link from elsewhere asks about, beside that date. */
export function useAskedWhy({ why, timelines, gantt, container, setWhy }: AskedWhy) {
  const asked = useRef<string>(undefined);
  useEffect(() => {
    const found = why === undefined || why === asked.current ? undefined : findDate(timelines, why);
    if (!found) return;
    const item = itemOf(found);
    const selector = `[data-item=${JSON.stringify(itemId(item))}]`;
    const open = () => {
      const anchor = container.current?.querySelector(selector);
      if (!(anchor instanceof HTMLElement)) return false;
      asked.current = why;
      if (!gantt.current) anchor.scrollIntoView({ block: 'center' });
      setWhy({ ...found, anchor, at: 1, item });
      return true;
    };
    // What is far away in the chart is drawn some time after it was scrolled to.
    const drawn = new MutationObserver(() => open() && drawn.disconnect());
    const openOnceDrawn = () => {
      if (open() || !container.current) return;
      drawn.observe(container.current, { childList: true, subtree: true });
    };
    // The chart knows its width and stands at today by then; it opens once the chart has scrolled on to the date.
    let frame = requestAnimationFrame(() => {
      gantt.current?.show(item);
      frame = requestAnimationFrame(openOnceDrawn);
    });
    return () => {
      cancelAnimationFrame(frame);
      drawn.disconnect();
    };
  }, [why, timelines, gantt, container, setWhy]);
}

export function findDate(timelines: readonly Timeline[], why: string) {
  for (const { programmeId, stages, milestones } of timelines) {
    const milestone = milestones.find(({ id }) => id === why);
    const stage = stages.find(({ id, key }) => id === why || `stage-${key}` === why);
    if (milestone) {
      const stageKey = stageOf(milestone, stages)?.key;
      return { programmeId, stageKey, milestoneId: milestone.id };
    }
    if (stage) return { programmeId, stageKey: stage.key, milestoneId: undefined };
  }
  return undefined;
}
