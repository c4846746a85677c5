import { Plural, Trans } from '@lingui/react/macro';
import type { ForecastSummary } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay } from '../../lib/format.ts';
import { Figure } from '../figure/figure.tsx';
import { ForecastChance } from './forecast-chance.tsx';
import { deadlineOf } from './forecast-deadline.ts';
import styles from './forecast-line.module.css';
import { ResultThen } from './result-then.tsx';

interface ForecastLineProps {
  forecast: ForecastSummary;
  /** Leads to all of it; left out where there is nothing to open. */
  more?: ReactNode;
  /** Makes the number of open gates a link to them. */
  renderGates?: (content: ReactNode) => ReactNode;
}

/** The forecast of readiness in a line: never without the open gates, and never in the colour of what is proven. */
export function ForecastLine({ forecast, more, renderGates = (content) => content }: ForecastLineProps) {
  const { openGates } = forecast;
  return (
    <div className={styles.line}>
      <strong className={styles.name}>
        <Trans>Forecast of readiness</Trans>
      </strong>
      <span>
        <Said forecast={forecast} />
      </span>
      {openGates > 0 && (
        <span>
          {renderGates(
            <Figure name="open gates" value={openGates}>
              <Plural
                value={openGates}
                one="# gate is open; no pace tells when it is met"
                other="# gates are open; no pace tells when they are met"
              />
            </Figure>,
          )}
        </span>
      )}
      {more}
    </div>
  );
}

function Said({ forecast }: Pick<ForecastLineProps, 'forecast'>) {
  const { state, p50On, p85On, byTarget, missingWeeks, result } = forecast;
  if (state === 'not_measurable') return <Trans>not measurable, as nothing is in scope</Trans>;
  if (state === 'done') return <Trans>everything in scope is accepted, nothing is left to forecast</Trans>;
  if (state === 'not_enough_history') {
    return (
      <Plural
        value={missingWeeks}
        one="no date yet, one more week of work is needed"
        other="no date yet, # more weeks of work are needed"
      />
    );
  }
  if (p50On === null || p85On === null) return <Trans>no date at this pace, more is added than accepted</Trans>;
  return (
    <>
      <Trans>
        {formatDay(p50On)} as likely as not, {formatDay(p85On)} to plan with; needed by{' '}
        {formatDay(deadlineOf(forecast))}
      </Trans>
      {byTarget !== null && (
        <>
          {', '}
          <Trans>
            chance of that <ForecastChance percent={byTarget} />
          </Trans>
        </>
      )}
      {result?.p85On && (
        <>
          {'. '}
          <ResultThen kind={result.kind} />: {formatDay(result.p85On)}.
        </>
      )}
    </>
  );
}
