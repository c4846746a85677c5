import type { ReactNode } from 'react';
import { Name } from '../page/name.tsx';
import { useWheelFocus } from './use-wheel-focus.ts';
import { WheelBackdrop } from './wheel-backdrop.tsx';
import {
  angleOf,
  pointAt,
  radius,
  type WheelYear,
  wheelHeight,
  wheelWidth,
  wheelYear,
  write,
} from './wheel-geometry.ts';
import { MonthName, RingName } from './wheel-names.tsx';
import { Arc, ConflictMark, Mark, Week, WheelLabels } from './wheel-parts.tsx';
import type { WheelContent } from './wheel-types.ts';
import styles from './year-wheel.module.css';

interface YearWheelProps {
  /** Any day of the month that stands at the top. */
  day: string;
  today: string;
  content: WheelContent;
  /** What the wheel is, and where the same stands as a list. */
  label: string;
  todayLabel: string;
  /** What stands in the middle while nothing is pointed at. */
  summary: ReactNode;
  onOpen: (id: string, anchor: SVGElement) => void;
}

/** Twelve months clockwise: programmes outside, then what is due one by one, then how much it is per week. */
export function YearWheel({ day, today, content, label, todayLabel, summary, onOpen }: YearWheelProps) {
  const { propsOf, active, onKeyDown } = useWheelFocus(content, onOpen);
  const year = wheelYear(day);
  const ringCount = content.rings.length;
  const most = Math.max(1, ...content.weeks.map(({ load }) => load));
  return (
    <div className={styles.wheel}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
      <svg
        viewBox={`0 0 ${wheelWidth} ${wheelHeight}`}
        role="group"
        aria-label={label}
        onKeyDown={onKeyDown}
        className={styles.drawing}
      >
        <defs>
          <pattern id="wheel-freeze" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" className={styles.hatch} />
          </pattern>
        </defs>
        <WheelBackdrop year={year} ringCount={ringCount} closures={content.closures} />
        {content.months.map((month, index) => (
          <MonthName key={month.id} month={month} index={index} year={year} propsOf={propsOf} />
        ))}
        {content.weeks.map((week) => (
          <Week key={week.id} week={week} year={year} most={most} propsOf={propsOf} />
        ))}
        {content.arcs.map((arc) => (
          <Arc key={arc.id} arc={arc} year={year} ringCount={ringCount} today={today} propsOf={propsOf} />
        ))}
        <TodayLine today={today} year={year} />
        {content.marks.map((mark) => (
          <Mark key={mark.id} mark={mark} year={year} ringCount={ringCount} propsOf={propsOf} />
        ))}
        {content.conflicts.map((conflict) => (
          <ConflictMark key={conflict.number} conflict={conflict} year={year} />
        ))}
        <WheelLabels items={[...content.arcs, ...content.marks]} year={year} />
        {content.rings.map((ring, index) => (
          <RingName key={ring.id} ring={ring} index={index} ringCount={ringCount} propsOf={propsOf} />
        ))}
        <TodayPill today={today} year={year} label={todayLabel} />
      </svg>
      <div className={styles.middle} aria-hidden={active !== undefined}>
        {active ? (
          <>
            <span className={styles.activeTitle}>
              <Name>{active.title}</Name>
            </span>
            <span className={styles.activeDays}>{active.days}</span>
          </>
        ) : (
          summary
        )}
      </div>
    </div>
  );
}

const isInYear = (today: string, { fromOn, endOn }: WheelYear) => today >= fromOn && today < endOn;

function TodayLine({ today, year }: { today: string; year: WheelYear }) {
  if (!isInYear(today, year)) return null;
  const angle = angleOf(today, year);
  const [from, to] = [pointAt(radius.load, angle), pointAt(radius.monthsEnd + 10, angle)];
  return <path aria-hidden d={`M${write(from)}L${write(to)}`} className={styles.today} />;
}

function TodayPill({ today, year, label }: { today: string; year: WheelYear; label: string }) {
  if (!isInYear(today, year)) return null;
  const { x, y } = pointAt(radius.monthsEnd + 18, angleOf(today, year));
  const width = label.length * 6.4 + 16;
  const left = x < wheelWidth / 2 ? x - width + 8 : x - 8;
  return (
    <g aria-hidden>
      <rect x={left} y={y - 10} width={width} height={20} rx={10} className={styles.todayPill} />
      <text x={left + width / 2} y={y} className={styles.todayText}>
        {label}
      </text>
    </g>
  );
}
