import { Trans } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { ForecastChance } from '../../ui/readiness/forecast-chance.tsx';
import { deadlineOf } from '../../ui/readiness/forecast-deadline.ts';
import { ResultThen } from '../../ui/readiness/result-then.tsx';
import styles from './forecast.module.css';

/** The two days of readiness beside the one it is needed by, and where the plan leads from there. */
export function ForecastDates({ forecast }: { forecast: Forecast }) {
  const { p50On, p85On, targetOn, byTarget, today } = forecast;
  const deadline = deadlineOf(forecast);
  return (
    <dl className={styles.dates}>
      {p50On && (
        <Fact name={<Trans>Ready, as likely as not</Trans>} detail={<Trans>in 50 % of the runs</Trans>}>
          {formatDay(p50On)}
        </Fact>
      )}
      {p85On && (
        <Fact name={<Trans>Ready, better to plan with</Trans>} detail={<Trans>in 85 % of the runs</Trans>}>
          {formatDay(p85On)}
        </Fact>
      )}
      <Fact
        name={<Trans>Ready in time by</Trans>}
        detail={
          deadline === targetOn ? (
            <Trans>the target, {formatRelativeDay(targetOn, today)}</Trans>
          ) : (
            <Trans>for the target {formatDay(targetOn)}</Trans>
          )
        }
      >
        {formatDay(deadline)}
      </Fact>
      {byTarget !== null && (
        <Fact name={<Trans>Chance of that</Trans>} detail={<Trans>of the runs</Trans>}>
          <ForecastChance percent={byTarget} />
        </Fact>
      )}
      <Result result={forecast.result} />
    </dl>
  );
}

function Result({ result }: Pick<Forecast, 'result'>) {
  if (!result?.p50On || !result.p85On) return null;
  const { kind, p50On, p85On, planOn } = result;
  return (
    <Fact name={<ResultThen kind={kind} />} detail={<Trans>the plan from today on: {formatDay(planOn)}</Trans>}>
      {p50On === p85On ? (
        formatDay(p50On)
      ) : (
        <Trans>
          {formatDay(p50On)} or {formatDay(p85On)}
        </Trans>
      )}
    </Fact>
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
