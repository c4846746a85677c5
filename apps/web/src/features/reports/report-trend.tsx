import { Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import type { TrendPoint } from '@waymark/domain';
import { Fragment, useState } from 'react';
import { Name } from '../../ui/page/name.tsx';
import { TrendChart } from '../../ui/readiness/trend-chart.tsx';
import { TrendTable } from '../../ui/readiness/trend-table.tsx';
import { ForecastFan } from './forecast-fan.tsx';
import { ReportPart } from './report-part.tsx';
import styles from './report-trend.module.css';

/** Where a programme stands on the day of the report, as the last point of its trend. */
export const pointOf = ({ readiness }: Pick<LeadershipProgramme, 'readiness'>): TrendPoint => ({
  on: readiness.on,
  definitionVersion: readiness.definitionVersion,
  inScope: readiness.counts.inScope,
  shares: readiness.weighted,
});

/** How each programme came to where it stands; a report of before days were kept has none. */
export function ReportTrends({ programmes }: { programmes: readonly LeadershipProgramme[] }) {
  const told = programmes.filter(({ trend }) => trend !== undefined);
  if (told.length === 0) return null;
  return (
    <div className={styles.trends}>
      {told.map((programme) => (
        <Fragment key={programme.id}>
          <ReportTrend programme={programme} />
          {programme.forecastBasis && <ForecastFan programme={programme} />}
        </Fragment>
      ))}
    </div>
  );
}

function ReportTrend({ programme }: { programme: LeadershipProgramme }) {
  const { t } = useLingui();
  const [isTable, setIsTable] = useState(false);
  const { name, trend = [] } = programme;
  const points = [...trend, pointOf(programme)];
  const label = t`Trend of ${name}`;
  return (
    <ReportPart
      title={
        <Trans>
          Trend, <Name>{name}</Name>
        </Trans>
      }
      detail={<Trans>12 weeks, % of weighted requirements</Trans>}
    >
      {trend.length === 0 ? (
        <p className={styles.none}>
          <Trans>Not measured yet: each day is kept from now on, and drawn here once a week has passed.</Trans>
        </p>
      ) : (
        <>
          <TrendChart points={points} label={label} />
          <button type="button" className={styles.toggle} aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? <Trans>Hide table</Trans> : <Trans>Show as table</Trans>}
          </button>
          {isTable && <TrendTable points={points} label={label} />}
        </>
      )}
    </ReportPart>
  );
}
