import { useLingui } from '@lingui/react/macro';
import { roundedShares, scopeChanges, type TrendPoint } from '@waymark/domain';
import { useId } from 'react';
import { formatDay, formatDayShort, formatPerCent } from '../../lib/format.ts';
import { statusWord } from '../page/status-badge.tsx';
import { ReadinessPatterns, readinessFills } from './readiness-patterns.tsx';
import { ScopeChange } from './scope-change.tsx';
import styles from './trend-chart.module.css';
import { labelPlaces, type TrendShape, trendShape } from './trend-shape.ts';

interface TrendChartProps {
  /** Oldest first, the last one today's. */
  points: readonly TrendPoint[];
  label: string;
}

/** A label is 16 px high, the chart 144. */
const labelGap = 16 / 144;
const levels = [100, 50, 0];

/** How the parts of the bar have grown, week by week, with what came into scope or went out of it. */
export function TrendChart({ points, label }: TrendChartProps) {
  const shape = trendShape(points);
  const [first, last] = [points.at(0), points.at(-1)];
  if (!shape || !first || !last) return null;
  return (
    <div className={styles.chart}>
      <ol className={styles.levels} aria-hidden>
        {levels.map((level) => (
          <li key={level}>{level}</li>
        ))}
      </ol>
      <div className={styles.plot}>
        <Areas points={points} shape={shape} label={label} />
        {scopeChanges(points).map(({ on, by }) => (
          <ScopeChange key={on} at={shape.at(on)} by={by} />
        ))}
      </div>
      {last.shares && <TodayLabels shares={last.shares} />}
      <div className={styles.days} aria-hidden>
        <span>{formatDayShort(first.on)}</span>
        <span>{formatDayShort(last.on)}</span>
      </div>
    </div>
  );
}

interface AreasProps extends TrendChartProps {
  shape: TrendShape;
}

function Areas({ points, shape, label }: AreasProps) {
  const { t } = useLingui();
  const id = useId();
  const fills = readinessFills(id);
  const [first, last] = [points.at(0), points.at(-1)];
  const said = (point: TrendPoint | undefined) =>
    point?.shares
      ? t`${formatPerCent(roundedShares(point.shares).proven)} proven on ${formatDay(point.on)}`
      : t`nothing in scope on ${formatDay(point?.on ?? '')}`;
  return (
    <svg className={styles.areas} role="img" aria-label={t`${label}: ${said(first)}, ${said(last)}.`}>
      <ReadinessPatterns id={id} />
      <defs>
        {shape.areas.map(({ key, corners }, place) => (
          <clipPath key={key} id={`${id}-${place}`} clipPathUnits="objectBoundingBox">
            <polygon points={corners} />
          </clipPath>
        ))}
      </defs>
      {shape.areas.map(({ key, state }, place) => (
        <rect key={key} width="100%" height="100%" fill={fills[state]} clipPath={`url(#${id}-${place})`} />
      ))}
    </svg>
  );
}

/** The bar above says the same, and leads to the rows of each. */
function TodayLabels({ shares }: { shares: NonNullable<TrendPoint['shares']> }) {
  const { i18n } = useLingui();
  const rounded = roundedShares(shares);
  return (
    <ul className={styles.labels}>
      {labelPlaces(shares, labelGap).map(({ state, top }) => (
        <li key={state} style={{ insetBlockStart: `${top * 100}%` }}>
          {i18n._(statusWord(state))} <b>{formatPerCent(rounded[state])}</b>
        </li>
      ))}
    </ul>
  );
}
