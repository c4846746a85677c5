import { Trans, useLingui } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { ForecastChance } from '../../ui/readiness/forecast-chance.tsx';
import styles from './forecast.module.css';

/** The numbers behind the chart, with the share that is ready by then. */
export function ForecastTable({ spread, runs }: Pick<Forecast, 'spread' | 'runs'>) {
  const { t } = useLingui();
  const label = t`Runs by the day they were ready`;
  let sum = 0;
  const rows = spread.map(({ fromOn, runs: count }) => {
    sum += count;
    return { fromOn, count, share: (sum / runs) * 100 };
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Days from</Trans>
            </th>
            <th scope="col">
              <Trans>Runs</Trans>
            </th>
            <th scope="col">
              <Trans>Ready by the next row</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ fromOn, count, share }) => (
            <tr key={fromOn}>
              <th scope="row">{formatDay(fromOn)}</th>
              <td>{formatNumber(count)}</td>
              <td>
                <ForecastChance percent={share} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
