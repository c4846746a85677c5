import {
  angleOf,
  pointAt,
  programmeRing,
  radius,
  ringPath,
  spanAngles,
  type WheelYear,
  wheelHeight,
  wheelWidth,
  write,
} from './wheel-geometry.ts';
import type { WheelClosure } from './wheel-types.ts';
import styles from './year-wheel.module.css';

const ring = (inner: number, outer: number) => ({
  cx: wheelWidth / 2,
  cy: wheelHeight / 2,
  r: (inner + outer) / 2,
  strokeWidth: outer - inner,
});

/** What lies below everything: the bands, the months and the days nobody works. */
export function WheelBackdrop({
  year,
  ringCount,
  closures,
}: {
  year: WheelYear;
  ringCount: number;
  closures: readonly WheelClosure[];
}) {
  return (
    <g aria-hidden>
      {Array.from({ length: ringCount }, (_, index) => programmeRing(index, ringCount)).map(({ inner, outer }) => (
        <circle key={outer} {...ring(inner, outer)} className={styles.band} />
      ))}
      <circle {...ring(radius.dots, radius.dotsEnd)} className={styles.band} />
      <circle {...ring(radius.months, radius.monthsEnd)} className={styles.monthBand} />
      {closures.map((closure) => (
        <Closed key={`${closure.name} ${closure.fromOn}`} year={year} closure={closure} />
      ))}
      {year.months.map((month) => (
        <MonthLine key={month} year={year} month={month} />
      ))}
    </g>
  );
}

/** A freeze is hatched over all rings; a holiday is a mere notch in the band of the months. */
function Closed({ year, closure: { kind, fromOn, toOn, name } }: { year: WheelYear; closure: WheelClosure }) {
  const span = spanAngles(fromOn, toOn, year);
  if (!span) return null;
  const inner = kind === 'freeze' ? radius.load : radius.months;
  const outer = kind === 'freeze' ? radius.programmesEnd : radius.monthsEnd;
  return (
    <path
      d={ringPath(inner, outer, span.from, span.to)}
      className={styles[kind]}
      fill={kind === 'freeze' ? 'url(#wheel-freeze)' : undefined}
    >
      <title>{name}</title>
    </path>
  );
}

/** Where a month begins. */
function MonthLine({ year, month }: { year: WheelYear; month: string }) {
  const angle = angleOf(month, year);
  const line = `M${write(pointAt(radius.load, angle))}L${write(pointAt(radius.monthsEnd, angle))}`;
  return <path d={line} className={styles.monthLine} />;
}
