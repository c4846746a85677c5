import { formatMonthShort } from '../../lib/format.ts';
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
      {year.months.map((month, index) => (
        <Month key={month} year={year} month={month} next={year.months[index + 1] ?? year.endOn} />
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

function Month({ year, month, next }: { year: WheelYear; month: string; next: string }) {
  const [from, to] = [angleOf(month, year), angleOf(next, year)];
  const { x, y } = pointAt((radius.months + radius.monthsEnd) / 2, (from + to) / 2);
  const turned = ((from + to) / 2) * (180 / Math.PI) + 90;
  // The lower half would stand on its head.
  const degrees = turned > 90 && turned < 270 ? turned + 180 : turned;
  const isFirst = month === year.fromOn || month.endsWith('-01-01');
  return (
    <>
      <path
        d={`M${write(pointAt(radius.load, from))}L${write(pointAt(radius.monthsEnd, from))}`}
        className={styles.monthLine}
      />
      <text
        x={x}
        y={y}
        transform={`rotate(${degrees} ${x} ${y})`}
        className={styles.month}
        data-first={isFirst || undefined}
      >
        {formatMonthShort(month, isFirst)}
      </text>
    </>
  );
}
