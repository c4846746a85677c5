import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { Readiness, ReadinessShares } from '@waymark/contracts';
import { type Measure, measureOf, readinessStates, roundedRange, roundedShares } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { formatPerCent } from '../../lib/format.ts';
import { Figure } from '../figure/figure.tsx';
import { Term } from '../glossary/term.tsx';
import { StateShape, type StateShapeName } from '../lifecycle/state-shape.tsx';
import { statusWord } from '../page/status-badge.tsx';
import { NotMeasurable } from './not-measurable.tsx';
import { PartLinks } from './part-links.tsx';
import styles from './readiness-bar.module.css';
import { ReadinessSvg } from './readiness-svg.tsx';
import { ReadinessTable } from './readiness-table.tsx';
import { noRows, type RenderState } from './state-rows.tsx';

/** What the bar draws; a whole `Readiness` fits. */
export type BarReadiness = Pick<Readiness, 'weighted' | 'unweighted' | 'range' | 'counts'>;

interface ReadinessBarProps {
  readiness: BarReadiness;
  /** Whose readiness it is, for screen readers: the programme or group. */
  label: string;
  /** "61 % proven" and its range in words above the bar. */
  withHeading?: boolean;
  /** The rows behind the number, e.g. a link "120 requirements, 3 left out". */
  source?: ReactNode;
  /** Makes each state a link to its rows, in the bar, its legend and its table. */
  renderState?: RenderState;
  /** Whether the numbers behind it, with their weights, are offered. */
  withTable?: boolean;
}

/** Proven, Claimed, Gap, Unknown, always in this order and never as one number alone. */
export function ReadinessBar(props: ReadinessBarProps) {
  const { readiness, label, withHeading = false, source, renderState, withTable = true } = props;
  const { counts } = readiness;
  const [isTable, setIsTable] = useState(false);
  const measure = measureOf(readiness);
  if (!measure) return <NotMeasurable source={source} />;
  const shares = roundedShares(measure.weighted);
  return (
    <figure className={styles.figure}>
      {withHeading && <Heading measure={measure} shares={shares} source={source} renderState={renderState} />}
      <div className={styles.parts}>
        <ReadinessSvg measure={measure} label={label} withRange />
        {renderState && <PartLinks measure={measure} counts={counts} renderState={renderState} />}
      </div>
      <figcaption className={styles.below}>
        <Legend shares={shares} renderState={renderState} />
        <span className={styles.ways}>
          <Term of="readiness">
            <Trans>How to read this</Trans>
          </Term>
          {withTable && (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isTable}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? <Trans>Hide table</Trans> : <Trans>Show as table</Trans>}
            </button>
          )}
        </span>
      </figcaption>
      {isTable && <ReadinessTable measure={measure} counts={counts} label={label} renderState={renderState} />}
    </figure>
  );
}

interface HeadingProps extends Pick<ReadinessBarProps, 'source' | 'renderState'> {
  measure: Measure;
  shares: ReadinessShares;
}

function Heading({ measure, shares, source, renderState = noRows }: HeadingProps) {
  const proven = formatPerCent(shares.proven);
  const { from, to } = roundedRange(measure.weighted);
  const range = `${from}–${formatPerCent(to)}`;
  return (
    <div className={styles.heading}>
      <strong>
        {renderState(
          'proven',
          <Figure name="proven" value={shares.proven}>
            <Trans>{proven} proven</Trans>
          </Figure>,
        )}
      </strong>
      <span className={styles.range}>
        {Math.round(from) === Math.round(to) ? (
          <Trans>no unknown items</Trans>
        ) : (
          renderState('unknown', <Trans>{range} once unknown items are settled</Trans>)
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

export function Legend({ shares, renderState = noRows }: LegendProps) {
  const { i18n } = useLingui();
  return (
    <ul className={styles.legend}>
      {readinessStates.map((state) => (
        <li key={state}>
          <StateShape name={shapes[state]} />
          {renderState(
            state,
            <>
              {i18n._(statusWord(state))}{' '}
              <b>
                <Figure name={state} value={shares[state]}>
                  {formatPerCent(shares[state])}
                </Figure>
              </b>
            </>,
          )}
        </li>
      ))}
    </ul>
  );
}

interface ReadinessMiniProps extends Pick<ReadinessBarProps, 'readiness' | 'label' | 'renderState'> {
  width?: number;
}

/** The small bar of a group row or card: no legend, but the same parts, patterns and words for screen readers. */
export function ReadinessMini({ readiness, label, width = 120, renderState = noRows }: ReadinessMiniProps) {
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
        {renderState(
          'proven',
          <>
            <VisuallyHidden>
              <bdi>{label}</bdi>:{' '}
            </VisuallyHidden>
            <Figure name="proven" value={from}>
              <Trans>{range} proven</Trans>
            </Figure>
          </>,
        )}
      </span>
      <span className={styles.parts} data-mini>
        <ReadinessSvg measure={measure} label={label} width={width} height={8} />
        {renderState !== noRows && <PartLinks measure={measure} counts={readiness.counts} renderState={renderState} />}
      </span>
    </span>
  );
}
