import {
  angleOf,
  pointAt,
  programmeRing,
  radius,
  ringPath,
  spanAngles,
  type WheelYear,
  write,
} from './wheel-geometry.ts';
import { labelLines, lineHeight, placeLabels } from './wheel-labels.ts';
import type { WheelArc, WheelConflict, WheelHandlers, WheelMark, WheelNamed, WheelWeek } from './wheel-types.ts';
import styles from './year-wheel.module.css';

interface ArcProps extends WheelHandlers {
  arc: WheelArc;
  year: WheelYear;
  ringCount: number;
  today: string;
}

/** A stage: outlined as planned, filled as far as its days have passed. */
export function Arc({ arc, year, ringCount, today, propsOf }: ArcProps) {
  const span = spanAngles(arc.fromOn, arc.toOn, year);
  if (!span) return null;
  const { inner, outer } = programmeRing(arc.ring, ringCount);
  const isPeriod = arc.look === 'period';
  const [low, high] = isPeriod ? [inner - 1, inner + 3] : [inner + 2, outer - 2];
  const now = Math.min(span.to, Math.max(span.from, angleOf(today, year)));
  const hasBegun = arc.look === 'planned' && arc.fromOn <= today && now > span.from;
  return (
    <g className={styles.part} {...propsOf(arc)}>
      <path d={ringPath(low, high, span.from, span.to)} className={styles.arc} data-look={arc.look} />
      {hasBegun && <path d={ringPath(low, high, span.from, now)} className={styles.underWay} />}
    </g>
  );
}

interface MarkProps extends WheelHandlers {
  mark: WheelMark;
  year: WheelYear;
  ringCount: number;
}

export function Mark({ mark, year, ringCount, propsOf }: MarkProps) {
  const { inner, outer } = programmeRing(mark.ring, ringCount);
  const { x, y } = pointAt((inner + outer) / 2, angleOf(mark.on, year));
  const size = Math.min(8, (outer - inner) / 2 + 1);
  return (
    <g className={styles.part} {...propsOf(mark)} transform={`translate(${x} ${y}) scale(${size / 8})`}>
      <circle r={12} fill="transparent" />
      {mark.look === 'target' ? (
        <path d="M-4 9V-9M-4 -9H7L4 -4.5 7 0H-4" className={styles.target} />
      ) : (
        <path
          d="M0 -8L8 0 0 8 -8 0Z"
          className={styles.mark}
          data-look={mark.look}
          data-done={mark.isDone || undefined}
        />
      )}
    </g>
  );
}

interface WeekProps extends WheelHandlers {
  week: WheelWeek;
  year: WheelYear;
  /** The longest bar of any week. */
  most: number;
}

const shownDots = 3;

/** All that is due in a week: up to three dots, and the bar of how much it is. */
export function Week({ week, year, most, propsOf }: WeekProps) {
  const span = spanAngles(week.fromOn, week.toOn, year);
  if (!span || week.count === 0) return null;
  const [from, to] = [span.from + 0.012, span.to - 0.012];
  const length = week.load === 0 ? 0 : Math.max(4, (week.load / most) * (radius.loadEnd - radius.load));
  const dots = Array.from({ length: Math.min(shownDots, week.count) }, (_, index) => index);
  return (
    <g className={styles.part} {...propsOf(week)}>
      <path d={ringPath(radius.load, radius.dotsEnd, span.from, span.to)} className={styles.weekRoom} />
      {length > 0 && (
        <path
          d={ringPath(radius.load, radius.load + length, from, to)}
          className={styles.load}
          data-busy={week.isBusy || undefined}
        />
      )}
      {dots.map((index) => {
        const { x, y } = pointAt(radius.dots + 5 + index * 8, (from + to) / 2);
        return (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={2.6}
            className={styles.dot}
            data-done={index < week.doneCount || undefined}
          />
        );
      })}
    </g>
  );
}

/** The names of the most important dates, beside the wheel. */
export function WheelLabels({ items, year }: { items: readonly WheelNamed[]; year: WheelYear }) {
  const named = items
    .filter(({ isNamed }) => isNamed)
    .map((item) => ({ ...item, angle: angleOf(item.on, year), lines: labelLines(item.title) }));
  const byId = new Map(named.map((mark) => [mark.id, mark]));
  return (
    <g aria-hidden>
      {placeLabels(named).map(({ id, angle, x, y, anchor, lines }) => {
        const side = anchor === 'start' ? 1 : -1;
        return (
          <g key={id}>
            <path
              d={`M${write(pointAt(radius.monthsEnd + 2, angle))}L${write({ x: x - side * 4, y: y + (lines.length * lineHeight) / 2 })}`}
              className={styles.leader}
            />
            <text textAnchor={anchor} className={styles.label}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} y={y + index * lineHeight}>
                  {line}
                </tspan>
              ))}
            </text>
            <text x={x} y={y + lines.length * lineHeight} textAnchor={anchor} className={styles.labelDay}>
              {byId.get(id)?.days}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Numbers as in the list of conflicts beside the wheel. */
export function ConflictMark({ conflict, year }: { conflict: WheelConflict; year: WheelYear }) {
  const { x, y } = pointAt(radius.loadEnd + 6, angleOf(conflict.on, year));
  return (
    <g aria-hidden transform={`translate(${x} ${y})`}>
      <rect x={-9} y={-9} width={18} height={18} rx={4} className={styles.conflict} />
      <text className={styles.conflictNumber}>{conflict.number}</text>
    </g>
  );
}
