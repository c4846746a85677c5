import { useLingui } from '@lingui/react/macro';
import { type Measure, roundedRange, roundedShares } from '@waymark/domain';
import { useId } from 'react';
import { formatPerCent } from '../../lib/format.ts';
import styles from './readiness-bar.module.css';
import { ReadinessPatterns, readinessFills } from './readiness-patterns.tsx';
import { readinessSegments } from './readiness-segments.ts';

interface ReadinessSvgProps {
  measure: Measure;
  label: string;
  /** As wide as its place unless told. */
  width?: number | string;
  height?: number;
  withRange?: boolean;
}

export function ReadinessSvg({ measure, label, width = '100%', height = 16, withRange = false }: ReadinessSvgProps) {
  const { t } = useLingui();
  const id = useId();
  const segments = readinessSegments(measure.weighted);
  const { proven, claimed, gap, unknown } = roundedShares(measure.weighted);
  const whole = roundedRange(measure.weighted);
  const hasRange = withRange && whole.to > whole.from;
  const name = t`${label}: proven ${formatPerCent(proven)}, claimed ${formatPerCent(claimed)}, gap ${formatPerCent(gap)}, unknown ${formatPerCent(unknown)}`;
  const fills = readinessFills(id);
  return (
    <svg className={styles.bar} width={width} height={height + (hasRange ? 16 : 0)} role="img" aria-label={name}>
      <ReadinessPatterns id={id} />
      {segments.map(({ state, x, width: partWidth }, index) => (
        <rect
          key={state}
          className={styles.part}
          data-state={state}
          data-last={index === segments.length - 1 || undefined}
          style={{ '--x': x, '--width': partWidth }}
          height={height}
          rx="2"
          fill={fills[state]}
        />
      ))}
      {hasRange && <RangeBracket range={measure.range} whole={whole} top={height + 5} />}
    </svg>
  );
}

/** Which side of the bracket its words fit: beside it, else before it; on a narrow bar perhaps on neither. */
function placeOf({ from, to }: Measure['range']) {
  const after = 100 - to;
  const isBefore = after < enoughRoom && from > after;
  const room = isBefore ? from : after;
  return { isBefore, room: room >= enoughRoom ? 'always' : room >= littleRoom ? 'wide' : undefined };
}

/** Per cent of the bar that hold the words on a telephone, and on a wide page. */
const enoughRoom = 38;
const littleRoom = 14;

function RangeBracket({ range, whole, top }: Record<'range' | 'whole', Measure['range']> & { top: number }) {
  const { t } = useLingui();
  const [from, to] = [`${range.from}%`, `${range.to}%`];
  const { isBefore, room } = placeOf(range);
  return (
    <g className={styles.bracket}>
      <line x1={from} x2={from} y1={top} y2={top + 6} />
      <line x1={to} x2={to} y1={top} y2={top + 6} />
      <line x1={from} x2={to} y1={top + 3} y2={top + 3} />
      {room && (
        <text
          x={isBefore ? from : to}
          dx={isBefore ? -8 : 8}
          y={top + 7}
          textAnchor={isBefore ? 'end' : 'start'}
          data-room={room}
        >
          {t`range ${whole.from}–${formatPerCent(whole.to)}`}
        </text>
      )}
    </g>
  );
}
