import { Trans, useLingui } from '@lingui/react/macro';
import type { Readiness, ReadinessShares } from '@waymark/contracts';
import { type Measure, measureOf, readinessStates, roundedRange, roundedShares } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { formatPerCent } from '../../lib/format.ts';
import { StateShape, type StateShapeName } from '../lifecycle/state-shape.tsx';
import { statusWord } from '../page/status-badge.tsx';
import { NotMeasurable } from './not-measurable.tsx';
import styles from './readiness-bar.module.css';
import { ReadinessSvg } from './readiness-svg.tsx';
import { ReadinessTable } from './readiness-table.tsx';

/** What the bar draws; a whole `Readiness` fits. */
export type BarReadiness = Pick<Readiness, 'weighted' | 'unweighted' | 'range' | 'counts'>;

interface ReadinessBarProps {
  readiness: BarReadiness;
  /** Whose readiness it is, for screen readers: the programme or group. */
  label: string;
  /** "61 % proven" and its range in words above the bar. */
  withHeading?: boolean;
  /** The rows behind the number, e.g. a link "120 requirements, 3 not applicable". */
  source?: ReactNode;
  /** Makes each state of the legend a link to its rows. */
  renderState?: RenderState;
}

/** A state as a link to what stands so. */
export type RenderState = (state: keyof ReadinessShares, content: ReactNode) => ReactNode;

/** Proven, Claimed, Gap, Unknown, always in this order and never as one number alone. */
export function ReadinessBar({ readiness, label, withHeading = false, source, renderState }: ReadinessBarProps) {
  const [isTable, setIsTable] = useState(false);
  const measure = measureOf(readiness);
  if (!measure) return <NotMeasurable source={source} />;
  const shares = roundedShares(measure.weighted);
  return (
    <figure className={styles.figure}>
      {withHeading && <Heading measure={measure} shares={shares} source={source} />}
      <ReadinessSvg measure={measure} label={label} withRange />
      <figcaption className={styles.below}>
        <Legend shares={shares} renderState={renderState} />
        <button type="button" className={styles.toggle} aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? <Trans>Hide table</Trans> : <Trans>Show as table</Trans>}
        </button>
      </figcaption>
      {isTable && <ReadinessTable measure={measure} counts={readiness.counts} label={label} />}
    </figure>
  );
}

function Heading({ measure, shares, source }: { measure: Measure; shares: ReadinessShares; source: ReactNode }) {
  const proven = formatPerCent(shares.proven);
  const { from, to } = roundedRange(measure.weighted);
  const range = `${from}–${formatPerCent(to)}`;
  return (
    <div className={styles.heading}>
      <strong>
        <Trans>{proven} proven</Trans>
      </strong>
      <span className={styles.range}>
        {Math.round(from) === Math.round(to) ? (
          <Trans>no unknown items</Trans>
        ) : (
          <Trans>{range} once unknown items are settled</Trans>
        )}
      </span>
      {source && <span className={styles.source}>{source}</span>}
    </div>
  );
}

const shapes: Readonly<Record<keyof ReadinessShares, StateShapeName>> = {
  proven: 'check',
  claimed: 'half',
  gap: 'triangle',
  unknown: 'question',
};

interface LegendProps {
  shares: ReadinessShares;
  renderState?: RenderState | undefined;
}

export function Legend({ shares, renderState = (_state, content) => content }: LegendProps) {
  const { i18n } = useLingui();
  return (
    <ul className={styles.legend}>
      {readinessStates.map((state) => (
        <li key={state}>
          <StateShape name={shapes[state]} />
          {renderState(
            state,
            <>
              {i18n._(statusWord(state))} <b>{formatPerCent(shares[state])}</b>
            </>,
          )}
        </li>
      ))}
    </ul>
  );
}

/** The small bar of a group row or card: no legend, but the same parts, patterns and words for screen readers. */
export function ReadinessMini({
  readiness,
  label,
  width = 120,
}: {
  readiness: BarReadiness;
  label: string;
  width?: number;
}) {
  const measure = measureOf(readiness);
  if (!measure) {
    return (
      <span className={styles.mini}>
        <span className={styles.miniWords}>
          <Trans>not measurable</Trans>
        </span>
      </span>
    );
  }
  const { from, to } = roundedRange(measure.weighted);
  const range = from === to ? formatPerCent(from) : `${from}–${formatPerCent(to)}`;
  return (
    <span className={styles.mini}>
      <span className={styles.miniWords}>
        <Trans>{range} proven</Trans>
      </span>
      <ReadinessSvg measure={measure} label={label} width={width} height={8} />
    </span>
  );
}
