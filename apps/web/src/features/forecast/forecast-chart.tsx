import { Trans, useLingui } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay } from '../../lib/format.ts';
import { deadlineOf } from '../../ui/readiness/forecast-deadline.ts';
import styles from './forecast.module.css';
import { type ForecastScale, forecastScale } from './forecast-scale.ts';

/** How the runs spread over the days, with the target among them. */
export function ForecastChart({ forecast }: { forecast: Forecast }) {
  const { t } = useLingui();
  const { spread, p50On, p85On } = forecast;
  const deadline = deadlineOf(forecast);
  const scale = forecastScale(spread, deadline);
  if (!scale) return null;
  const words =
    p50On && p85On
      ? t`Ready days of all runs: half by ${formatDay(p50On)}, 85 % by ${formatDay(p85On)}; in time by ${formatDay(deadline)}.`
      : t`Ready days of all runs; in time by ${formatDay(deadline)}.`;
  return (
    <div className={styles.chart} role="img" aria-label={words}>
      <div className={styles.plot}>
        {scale.bars.map(({ fromOn, left, width, height }) => (
          <span
            key={fromOn}
            className={styles.bar}
            style={{
              insetInlineStart: `${left}%`,
              inlineSize: `max(1px, calc(${width}% - 1px))`,
              blockSize: `${height}%`,
            }}
          />
        ))}
        {p50On && <Mark scale={scale} on={p50On} name={<Trans>50 %</Trans>} side="before" />}
        {p85On && <Mark scale={scale} on={p85On} name={<Trans>85 %</Trans>} side="after" />}
        <Mark scale={scale} on={deadline} name={<Trans>In time</Trans>} side={targetSide(scale, deadline)} isTarget />
      </div>
      <div className={styles.axis}>
        {scale.axis.map((day) => (
          <span key={day}>{formatDay(day)}</span>
        ))}
      </div>
    </div>
  );
}

/** The word stands on the side with more room. */
const targetSide = (scale: ForecastScale, on: string) => ((scale.at(on) ?? 0) > 50 ? 'before' : 'after');

interface MarkProps {
  scale: ForecastScale;
  on: string;
  name: ReactNode;
  side: 'before' | 'after';
  isTarget?: boolean;
}

function Mark({ scale, on, name, side, isTarget = false }: MarkProps) {
  const left = scale.at(on);
  if (left === undefined) return null;
  return (
    <span
      className={styles.mark}
      data-side={side}
      data-target={isTarget || undefined}
      style={{ insetInlineStart: `${left}%` }}
    >
      <span>{name}</span>
    </span>
  );
}
