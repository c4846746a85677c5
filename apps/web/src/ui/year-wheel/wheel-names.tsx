import { shortened } from '@waymark/domain';
import { formatMonthShort } from '../../lib/format.ts';
import {
  angleOf,
  pointAt,
  programmeRing,
  radius,
  ringPath,
  type WheelYear,
  wheelHeight,
  wheelWidth,
} from './wheel-geometry.ts';
import type { WheelHandlers, WheelItem } from './wheel-types.ts';
import styles from './year-wheel.module.css';

interface MonthNameProps extends WheelHandlers {
  month: WheelItem;
  index: number;
  year: WheelYear;
}

/** The name of a month in the outermost band; to press it shows the month. */
export function MonthName({ month, index, year, propsOf }: MonthNameProps) {
  const [from, to] = [angleOf(month.on, year), angleOf(year.months[index + 1] ?? year.endOn, year)];
  const { x, y } = pointAt((radius.months + radius.monthsEnd) / 2, (from + to) / 2);
  const turned = ((from + to) / 2) * (180 / Math.PI) + 90;
  // The lower half would stand on its head.
  const degrees = turned > 90 && turned < 270 ? turned + 180 : turned;
  const isFirst = index === 0 || month.on.endsWith('-01-01');
  return (
    <g className={styles.part} {...propsOf(month)}>
      <path d={ringPath(radius.months, radius.monthsEnd, from, to)} className={styles.monthRoom} />
      <text
        x={x}
        y={y}
        transform={`rotate(${degrees} ${x} ${y})`}
        className={styles.month}
        data-first={isFirst || undefined}
      >
        {formatMonthShort(month.on, isFirst)}
      </text>
    </g>
  );
}

interface RingNameProps extends WheelHandlers {
  ring: WheelItem;
  index: number;
  ringCount: number;
}

const longestName = 22;

/** At the top, left of the line the year begins with; to press it leaves only this ring. */
export function RingName({ ring, index, ringCount, propsOf }: RingNameProps) {
  const { inner, outer } = programmeRing(index, ringCount);
  const short = shortened(ring.title, longestName);
  const width = short.length * 6.2 + 14;
  const y = wheelHeight / 2 - (inner + outer) / 2;
  return (
    <g className={styles.part} {...propsOf(ring)}>
      <rect x={wheelWidth / 2 - width - 6} y={y - 9} width={width} height={18} rx={9} className={styles.ringName} />
      <text x={wheelWidth / 2 - width / 2 - 6} y={y} className={styles.ringText}>
        {short}
      </text>
    </g>
  );
}
