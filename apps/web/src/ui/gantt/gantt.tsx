// biome-ignore-all lint/a11y: rows of a virtual chart cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MouseEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { formatDay, formatPeriod } from '../../lib/format.ts';
import { Term } from '../glossary/term.tsx';
import styles from './gantt.module.css';
import { GanttAxis } from './gantt-axis.tsx';
import { GanttBackdrop } from './gantt-backdrop.tsx';
import { barHeight, barTop, daysOf, ganttLines, groupHeight, headHeight, heightOf, rowHeight } from './gantt-layout.ts';
import { GanttLegend } from './gantt-legend.tsx';
import { GanttLines } from './gantt-lines.tsx';
import { GanttPath } from './gantt-path.tsx';
import { type GanttZoom, ganttScale, middleOf } from './gantt-scale.ts';
import type { GanttGroup, GanttItem, GanttMoves, GanttSpan } from './gantt-types.ts';
import { useGanttDrag } from './use-gantt-drag.ts';
import { itemId, useGanttKeys } from './use-gantt-keys.ts';
import { drawnPart, useGanttView, useGanttZoom } from './use-gantt-view.ts';

export interface GanttHandle {
  /** Brings it into sight and into focus. */
  show: (item: GanttItem) => void;
  scrollToDay: (day: string) => void;
}

export interface GanttProps {
  label: string;
  groups: readonly GanttGroup[];
  today: string;
  zoom: GanttZoom;
  onZoomChange: (zoom: GanttZoom) => void;
  /** The item whose details are open beside it. */
  open: GanttItem | undefined;
  /** `at` is where along a bar was pressed, from 0 to 1; the keyboard presses its end. */
  onOpen: (item: GanttItem, anchor: HTMLElement, at: number) => void;
  moves: GanttMoves | undefined;
  /** What the bar would do where it is being dragged, below its new days. */
  dragNote?: string | undefined;
  onEscape: (() => void) | undefined;
  /** At the end of the legend. */
  action?: ReactNode;
  ref?: Ref<GanttHandle>;
}

const side = 236;

/** A Gantt chart of any size: rows in groups, two axes that scroll, bars that can be dragged. It knows no feature. */
export function Gantt(props: GanttProps) {
  const { label, groups, today, zoom, onZoomChange, open, onOpen, moves, dragNote, onEscape, action, ref } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const view = useGanttView(scroller);
  const lines = useMemo(() => ganttLines(groups), [groups]);
  const scale = useStableScale(groups, today, zoom, view.width - side);
  const isMeasured = view.width > 0;
  const { zoomBy, scrollToDay: goTo } = useGanttZoom({ scroller, scale, side, today, zoom, onZoomChange, isMeasured });
  const rowOf = (id: string) => lines.find((line) => line.id === id)?.row;
  const drag = useGanttDrag({ scroller, side, scale, rowOf, moves, tip, tipText: useTipText() });
  const showItem = ({ rowId, markId }: GanttItem) => {
    const row = rowOf(rowId);
    const day = row?.marks.find(({ id }) => id === markId)?.on ?? row?.bar?.fromOn;
    const left = scroller.current?.scrollLeft ?? 0;
    const x = day === undefined ? left : (Date.parse(day) / 86_400_000 - scale.first) * scale.pixelsPerDay;
    if (day !== undefined && (x < left || x > left + view.width - side - 40)) goTo(day);
  };
  const keys = useGanttKeys({ lines, scroller, headHeight, moves, onZoom: zoomBy, onEscape, onShow: showItem });
  useImperativeHandle(ref, () => ({ scrollToDay: goTo, show: keys.go }));
  const part = drawnPart(view);
  const click = (event: MouseEvent<HTMLElement>) => {
    const element = event.target instanceof Element ? event.target.closest('[data-item]') : null;
    if (!(element instanceof HTMLElement) || !drag.takeClick()) return;
    const box = element.getBoundingClientRect();
    const at = event.detail === 0 || box.width === 0 ? 1 : (event.clientX - box.left) / box.width;
    onOpen({ rowId: element.dataset.row ?? '', markId: element.dataset.mark }, element, at);
  };
  return (
    <div className={styles.gantt} style={sizes}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-description={useKeyHelp(moves !== undefined)}
        className={styles.scroller}
        onPointerDown={drag.onPointerDown}
        onClick={click}
        onKeyDown={keys.onKeyDown}
      >
        <div className={styles.canvas} style={{ width: side + scale.width }}>
          <div className={styles.head} role="row" aria-rowindex={1}>
            <div className={styles.corner} role="columnheader">
              <span>
                <Term of="stage">
                  <Trans>Stage</Trans>
                </Term>
              </span>
              <span>
                <Trans>Slip</Trans>
              </span>
            </div>
            <GanttAxis scale={scale} zoom={zoom} today={today} fromX={part.fromX} toX={part.toX} />
          </div>
          <div className={styles.body} role="rowgroup" style={{ height: heightOf(lines) }}>
            <GanttBackdrop scale={scale} zoom={zoom} lines={lines} fromX={part.fromX} toX={part.toX} />
            <GanttLines
              lines={lines}
              part={part}
              view={view}
              side={side}
              scale={scale}
              today={today}
              mayMove={moves !== undefined}
              dragged={drag.draggedRow}
              tabStop={keys.current && itemId(keys.current)}
              openRowId={open?.rowId}
              onFocus={keys.onFocus}
              onGoTo={goTo}
            />
            <div className={styles.paths} aria-hidden>
              <i className={styles.today} style={{ left: middleOf(scale, today) }} />
              <GanttPath groups={groups} lines={lines} scale={scale} fromY={part.fromY} toY={part.toY} />
            </div>
          </div>
        </div>
      </div>
      <GanttLegend action={action} />
      <div ref={tip} className={styles.tip} hidden aria-hidden>
        <span />
        {dragNote !== undefined && <span className={styles.tipNote}>{dragNote}</span>}
      </div>
    </div>
  );
}

const sizes = {
  '--gantt-side': `${side}px`,
  '--gantt-row': `${rowHeight}px`,
  '--gantt-group': `${groupHeight}px`,
  '--gantt-head': `${headHeight}px`,
  '--gantt-bar': `${barHeight}px`,
  '--gantt-bar-top': `${barTop}px`,
};

/** The drawn days only ever grow, so that nothing jumps while a change moves dates. */
function useStableScale(groups: readonly GanttGroup[], today: string, zoom: GanttZoom, width: number) {
  const { firstOn, lastOn } = useMemo(() => daysOf(groups, today), [groups, today]);
  const [seen, setSeen] = useState({ firstOn, lastOn });
  const range = {
    firstOn: firstOn < seen.firstOn ? firstOn : seen.firstOn,
    lastOn: lastOn > seen.lastOn ? lastOn : seen.lastOn,
  };
  if (range.firstOn !== seen.firstOn || range.lastOn !== seen.lastOn) setSeen(range);
  const { firstOn: from, lastOn: to } = range;
  // A year stays a year when a panel opens beside it.
  return useMemo(() => ganttScale({ firstOn: from, lastOn: to, zoom, viewport: width }), [from, to, zoom, width]);
}

function useTipText() {
  const { t } = useLingui();
  return ({ fromOn, toOn }: GanttSpan, days: number) => {
    const count = `${days > 0 ? '+' : days < 0 ? '−' : ''}${Math.abs(days)}`;
    return `${fromOn === toOn ? formatDay(fromOn) : formatPeriod(fromOn, toOn)} · ${t`${count} d`}`;
  };
}

function useKeyHelp(mayMove: boolean): string {
  const { t } = useLingui();
  return mayMove
    ? t`Arrow keys walk, Enter says why. Alt with an arrow moves by a day, Shift by a week, both together change the end. Plus and minus zoom, Escape discards.`
    : t`Arrow keys walk, Enter says why. Plus and minus zoom.`;
}
