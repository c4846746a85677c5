// biome-ignore-all lint/a11y: rows of a virtual chart cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { isolated } from '@waymark/domain';
import { memo, useMemo } from 'react';
import { formatDay } from '../../lib/format.ts';
import { StateShape } from '../lifecycle/state-shape.tsx';
import { GanttBar } from './gantt-bar.tsx';
import { barLabelId, placeLabels } from './gantt-layout.ts';
import { GanttMarkItem } from './gantt-mark.tsx';
import styles from './gantt-row.module.css';
import { type GanttScale, middleOf } from './gantt-scale.ts';
import { GanttArrow, GanttPin } from './gantt-shapes.tsx';
import type { GanttItem, GanttRow as Row } from './gantt-types.ts';
import { BaselineMark, GhostBar } from './gantt-was.tsx';

interface GanttRowProps {
  row: Row;
  rowIndex: number;
  top: number;
  scale: GanttScale;
  today: string;
  mayMove: boolean;
  /** The one item that Tab reaches; only its row is told. */
  tabStop: string | undefined;
  isOpen: boolean;
  /** All shapes lie outside the window, on this side. */
  awaySide: 'left' | 'right' | undefined;
  awayOn: string | undefined;
  onFocus: (item: GanttItem) => void;
  onGoTo: (day: string) => void;
}

/** Name and slip on the left, which stay in sight, and the row's shapes on the time axis. */
export const GanttRow = memo(function GanttRow(props: GanttRowProps) {
  const { row, rowIndex, top, scale, today, mayMove, tabStop, isOpen, awaySide, awayOn, onFocus, onGoTo } = props;
  const labels = useMemo(() => placeLabels(row, scale), [row, scale]);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={styles.row}
      style={{ top }}
      data-open={isOpen || undefined}
      data-critical={row.isCritical || undefined}
      data-away={awaySide}
    >
      <RowName row={row} />
      <div role="gridcell" className={styles.track} style={{ '--width': `${scale.width}px` }}>
        {row.baseline && <BaselineMark span={row.baseline} scale={scale} />}
        {row.was && <GhostBar span={row.was} now={row.bar} scale={scale} />}
        {row.marks.map(
          ({ id, wasOn }) =>
            wasOn && <i key={id} className={styles.wasMark} style={{ left: middleOf(scale, wasOn) }} />,
        )}
        {row.bar && (
          <GanttBar
            row={row}
            span={row.bar}
            scale={scale}
            today={today}
            mayMove={mayMove}
            isTabStop={tabStop === row.id}
            label={labels.get(barLabelId)}
            onFocus={onFocus}
          />
        )}
        {row.marks.map((mark) => (
          <GanttMarkItem
            key={mark.id}
            rowId={row.id}
            mark={mark}
            scale={scale}
            mayMove={mayMove}
            isTabStop={tabStop === `${row.id} ${mark.id}`}
            label={labels.get(mark.id)}
            onFocus={onFocus}
          />
        ))}
        {awaySide && awayOn && (
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            className={styles.away}
            data-side={awaySide}
            onClick={() => onGoTo(awayOn)}
          >
            {awaySide === 'left' && <GanttArrow side="left" />}
            {formatDay(awayOn)}
            {awaySide === 'right' && <GanttArrow side="right" />}
          </button>
        )}
      </div>
    </div>
  );
});

function RowName({ row }: { row: Row }) {
  const { t } = useLingui();
  const { slipDays, ownerName } = row;
  const days = slipDays === null ? '' : `${slipDays > 0 ? '+' : slipDays < 0 ? '−' : ''}${Math.abs(slipDays)}`;
  const size = slipDays === null || slipDays <= 0 ? 'none' : slipDays > 20 ? 'large' : 'small';
  return (
    <div role="rowheader" className={styles.side}>
      <span className={styles.number}>{row.number}</span>
      <span className={styles.name} title={ownerName ? `${isolated(row.name)} · ${isolated(ownerName)}` : row.name}>
        <bdi>{row.name}</bdi>
      </span>
      {row.problems.length > 0 && (
        <span className={styles.problem} title={row.problems.join('\n')}>
          <StateShape name={row.hasBlocker ? 'overdue' : 'clock'} />
        </span>
      )}
      {row.isPinned && (
        <span className={styles.pin} title={t`Agreed with the auditor`}>
          <GanttPin />
        </span>
      )}
      {slipDays !== null && (
        <span className={styles.slip} data-size={size}>
          {t`${days} d`}
        </span>
      )}
    </div>
  );
}
