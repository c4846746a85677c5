import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Forecast } from '@waymark/contracts';
import { useState } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { ForecastChance } from '../../ui/readiness/forecast-chance.tsx';
import styles from './forecast.module.css';
import { forecastOf } from './forecast.queries.ts';
import { ForecastChart } from './forecast-chart.tsx';
import { ForecastDates } from './forecast-dates.tsx';
import { ForecastLimits } from './forecast-limits.tsx';
import { ForecastProof } from './forecast-proof.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { ForecastVerdict } from './forecast-verdict.tsx';
import type { RenderCount } from './render-count.ts';

interface ForecastSectionProps {
  organisationId: string;
  programmeId: string;
  renderOpenItems: RenderCount;
  renderOpenGates: RenderCount;
}

/** When everything in scope will be accepted, judged by the programme's own weeks. */
export function ForecastSection({ renderOpenItems, renderOpenGates, ...key }: ForecastSectionProps) {
  const forecast = useQuery(forecastOf(key));
  return (
    <section className={styles.section} id="forecast">
      <header className={styles.head}>
        <h2>
          <Trans>Forecast of readiness</Trans>
        </h2>
        <span>
          <Trans>when everything in scope is accepted, at the pace so far</Trans>
        </span>
        {forecast.data && <ForecastVerdict forecast={forecast.data} renderOpenGates={renderOpenGates} />}
      </header>
      {forecast.data && <Loaded forecast={forecast.data} renderOpenItems={renderOpenItems} />}
      {forecast.isError && !forecast.data && (
        <ErrorState error={forecast.error} onRetry={() => void forecast.refetch()} />
      )}
      {forecast.isPending && <ContentSkeleton rows={4} />}
    </section>
  );
}

interface LoadedProps {
  forecast: Forecast;
  renderOpenItems: RenderCount;
}

function Loaded({ forecast, renderOpenItems }: LoadedProps) {
  switch (forecast.state) {
    case 'done':
      return (
        <p className={styles.state}>
          <StateShape name="info" />
          <span>
            <Trans>Everything in scope is accepted. There is nothing left to forecast.</Trans>{' '}
            {forecast.openGates > 0 && <Trans>Ready is only who has met the gates as well.</Trans>}
          </span>
        </p>
      );
    case 'not_measurable':
      return (
        <p className={styles.state}>
          <StateShape name="struck" />
          <span>
            <Trans>Nothing is in scope, so there is nothing to forecast.</Trans>
          </span>
        </p>
      );
    case 'not_enough_history':
      return <NotEnough forecast={forecast} renderOpenItems={renderOpenItems} />;
    default:
      return <Spread forecast={forecast} renderOpenItems={renderOpenItems} />;
  }
}

function NotEnough({ forecast: { missingWeeks, weeks, openItems }, renderOpenItems }: LoadedProps) {
  const worked = weeks.filter(({ done }) => done > 0).length;
  return (
    <div className={styles.state}>
      <StateShape name="question" />
      <div>
        <p>
          <strong>
            <Trans>Not enough history yet</Trans>
          </strong>
        </p>
        <p>
          <Plural
            value={missingWeeks}
            one="One more week in which items are accepted is needed before a date can be named."
            other="# more weeks in which items are accepted are needed before a date can be named."
          />{' '}
          <Plural value={worked} one="There is # so far," other="There are # so far," />{' '}
          {renderOpenItems(
            openItems,
            <Plural value={openItems} one="and # item is open." other="and # items are open." />,
          )}
        </p>
      </div>
    </div>
  );
}

function Spread({ forecast, renderOpenItems }: LoadedProps) {
  const [isTable, setIsTable] = useState(false);
  const hasChart = forecast.spread.length > 0;
  return (
    <div className={styles.body}>
      <div className={styles.left}>
        {forecast.state === 'forecast' ? <ForecastDates forecast={forecast} /> : <Endless forecast={forecast} />}
      </div>
      {hasChart && (
        <div className={styles.right}>
          {isTable ? <ForecastTable {...forecast} /> : <ForecastChart forecast={forecast} />}
        </div>
      )}
      <ForecastLimits forecast={forecast} />
      <div className={styles.foot}>
        <ForecastProof forecast={forecast} renderOpenItems={renderOpenItems} />
        {hasChart && (
          <Button variant="subtle" size="xs" onClick={() => setIsTable(!isTable)}>
            {isTable ? <Trans>Show as chart</Trans> : <Trans>Show as table</Trans>}
          </Button>
        )}
      </div>
    </div>
  );
}

function Endless({ forecast: { weeks, byTarget } }: { forecast: Forecast }) {
  const [done, added] = [weeks.reduce((sum, week) => sum + week.done, 0), weeks.reduce((sum, w) => sum + w.added, 0)];
  return (
    <div className={styles.endless}>
      <p>
        <strong>
          <Trans>No date at this pace</Trans>
        </strong>
      </p>
      <p>
        <Trans>
          {formatNumber(done)} items were accepted and {formatNumber(added)} added. In too many runs the work never
          ends: accept faster, or add less.
        </Trans>
      </p>
      {byTarget !== null && (
        <p>
          <Trans>
            Chance to be ready in time: <ForecastChance percent={byTarget} />
          </Trans>
        </p>
      )}
    </div>
  );
}
