import { Plural, Trans } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import { formatDay, formatNumber, formatPerCent } from '../../lib/format.ts';
import styles from './forecast.module.css';
import type { RenderCount } from './render-count.ts';

interface ForecastProofProps {
  forecast: Forecast;
  renderOpenItems: RenderCount;
}

/** How the forecast was worked out, and how far its like was right in the past. */
export function ForecastProof({ forecast, renderOpenItems }: ForecastProofProps) {
  const { weeks, runs, openItems, openHours, backTest } = forecast;
  const [first] = weeks;
  const done = weeks.reduce((sum, week) => sum + week.done, 0);
  const added = weeks.reduce((sum, week) => sum + week.added, 0);
  const [hours, runCount] = [formatNumber(openHours ?? 0), formatNumber(runs)];
  return (
    <details className={styles.proof}>
      <summary>
        <Trans>How this was worked out</Trans>
      </summary>
      <ul>
        {first && (
          <li>
            <Plural
              value={weeks.length}
              one={`# week of this programme since ${formatDay(first.startsOn)}: ${done} items accepted, ${added} added.`}
              other={`# weeks of this programme since ${formatDay(first.startsOn)}: ${done} items accepted, ${added} added.`}
            />
          </li>
        )}
        <li>
          {renderOpenItems(openItems, <Plural value={openItems} one="# item is open" other="# items are open" />)}
          {openHours !== null && <Trans>, {hours} hours of estimated work</Trans>}.
        </li>
        <li>
          <Trans>
            {runCount} runs draw weeks of the past at random until nothing is open. Half of them are ready by the 50 %
            date, 85 of 100 by the other. The same day gives the same answer.
          </Trans>
        </li>
        <li>
          <BackTest backTest={backTest} />
        </li>
      </ul>
    </details>
  );
}

/** Per cent of past forecasts that held at 85 %; a few less than 85 is chance. */
const heldOftenEnough = 75;

function BackTest({ backTest }: Pick<Forecast, 'backTest'>) {
  if (!backTest) return <Trans>Too little of the past is known to say how often such forecasts held.</Trans>;
  const { samples, withinP50, withinP85, medianErrorDays } = backTest;
  const error = formatNumber(medianErrorDays);
  return (
    <>
      <Trans>
        Of {samples} past forecasts, {formatPerCent(withinP50)} held at 50 % and {formatPerCent(withinP85)} at 85 %;
        half were off by {error} days or less.
      </Trans>{' '}
      {withinP85 >= heldOftenEnough ? (
        <Trans>That is about as often as it should be.</Trans>
      ) : (
        <Trans>That is less often than it should be: allow more time than the dates say.</Trans>
      )}
    </>
  );
}
