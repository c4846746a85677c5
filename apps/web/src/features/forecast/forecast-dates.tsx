import { Trans } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatPerCent, formatRelativeDay } from '../../lib/format.ts';
import styles from './forecast.module.css';

/** The two dates beside the target, and how likely the target is. */
export function ForecastDates({ forecast }: { forecast: Forecast }) {
  const { p50On, p85On, targetOn, byTarget, today } = forecast;
  return (
    <dl className={styles.dates}>
      {p50On && (
        <Fact name={<Trans>As likely as not</Trans>} detail={<Trans>in 50 % of the runs</Trans>}>
          {formatDay(p50On)}
        </Fact>
      )}
      {p85On && (
        <Fact name={<Trans>Safe to promise</Trans>} detail={<Trans>in 85 % of the runs</Trans>}>
          {formatDay(p85On)}
        </Fact>
      )}
      <Fact name={<Trans>Target</Trans>} detail={formatRelativeDay(targetOn, today)}>
        {formatDay(targetOn)}
      </Fact>
      {byTarget !== null && (
        <Fact name={<Trans>Chance by the target</Trans>} detail={<Trans>of being ready then</Trans>}>
          {formatPerCent(byTarget)}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, detail, children }: { name: ReactNode; detail: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{children}</strong>
        <span className={styles.detail}>{detail}</span>
      </dd>
    </div>
  );
}
