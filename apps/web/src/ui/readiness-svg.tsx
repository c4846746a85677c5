import { useLingui } from '@lingui/react/macro';
import type { ReadinessState } from '@waymark/domain';
import { useId } from 'react';
import { formatPerCent } from '../lib/format.ts';
import styles from './readiness-bar.module.css';
import type { BarReadiness } from './readiness-bar.tsx';
import { readinessSegments, roundedShares } from './readiness-segments.ts';

interface ReadinessSvgProps {
  readiness: BarReadiness;
  label: string;
  width: number;
  height?: number;
  withRange?: boolean;
}

const gapBetweenParts = 2;

export function ReadinessSvg({ readiness, label, width, height = 16, withRange = false }: ReadinessSvgProps) {
  const { t } = useLingui();
  const id = useId();
  const segments = readinessSegments(readiness.weighted, width);
  const { proven, claimed, gap, unknown } = roundedShares(readiness.weighted);
  const hasRange = withRange && Math.round(readiness.range.to) > Math.round(readiness.range.from);
  const name = t`${label}: proven ${formatPerCent(proven)}, claimed ${formatPerCent(claimed)}, gap ${formatPerCent(gap)}, unknown ${formatPerCent(unknown)}`;
  const patterns: Readonly<Record<ReadinessState, string>> = {
    proven: 'var(--wm-proven)',
    claimed: `url(#${id}-claimed)`,
    gap: 'var(--wm-gap)',
    unknown: `url(#${id}-unknown)`,
  };
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${width} ${height + (hasRange ? 16 : 0)}`}
      width={width}
      height={height + (hasRange ? 16 : 0)}
      role="img"
      aria-label={name}
    >
      <Patterns id={id} />
      {segments.length === 0 && <rect className={styles.nothing} width={width} height={height} rx="2" />}
      {segments.map(({ state, x, width: segmentWidth }, index) => (
        <rect
          key={state}
          className={styles.part}
          data-state={state}
          x={x}
          width={Math.max(1, segmentWidth - (index === segments.length - 1 ? 0 : gapBetweenParts))}
          height={height}
          rx="2"
          fill={patterns[state]}
        />
      ))}
      {hasRange && <RangeBracket readiness={readiness} width={width} top={height + 5} />}
    </svg>
  );
}

/** Hatch for what is only claimed, dots for what nobody knows: they must be told apart without colour. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-claimed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--wm-claimed-soft)" />
        <rect width="2.6" height="6" fill="var(--wm-claimed)" />
      </pattern>
      <pattern id={`${id}-unknown`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--wm-unknown-soft)" />
        <circle cx="2.5" cy="2.5" r="1" fill="var(--wm-unknown)" />
      </pattern>
    </defs>
  );
}

function RangeBracket({ readiness, width, top }: { readiness: BarReadiness; width: number; top: number }) {
  const { t } = useLingui();
  const from = (readiness.range.from / 100) * width;
  const to = (readiness.range.to / 100) * width;
  const words = t`range ${Math.round(readiness.range.from)}–${formatPerCent(readiness.range.to)}`;
  // Beside the bracket where there is room, else before it, so that it is never cut off.
  const isBefore = to + 110 > width && from > 110;
  return (
    <g className={styles.bracket}>
      <path d={`M${from} ${top}v6M${to} ${top}v6M${from} ${top + 3}H${to}`} />
      {(isBefore || to + 110 <= width) && (
        <text x={isBefore ? from - 8 : to + 8} y={top + 7} textAnchor={isBefore ? 'end' : 'start'}>
          {words}
        </text>
      )}
    </g>
  );
}
