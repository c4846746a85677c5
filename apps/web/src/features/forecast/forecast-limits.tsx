import { Trans } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import styles from './forecast.module.css';

/** What the dates do not say: booked days that come too early, and what no past pace knows. */
export function ForecastLimits({ forecast }: { forecast: Forecast }) {
  const tooEarly = forecast.result?.tooEarly;
  return (
    <div className={styles.limits}>
      {tooEarly && (
        <p>
          <Trans>
            {tooEarly.stageName} is booked for {formatDay(tooEarly.bookedOn)}. Ready by the 85 % date, it can begin on{' '}
            {formatDay(tooEarly.possibleOn)}: agree on other days with the auditor.
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          It knows how fast items were accepted and what is planned and booked. It cannot know what auditors will find,
          who will be away, what is still to be added, or when gates are met.
        </Trans>
      </p>
    </div>
  );
}
