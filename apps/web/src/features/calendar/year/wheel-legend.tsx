import { Trans, useLingui } from '@lingui/react/macro';
import styles from './wheel-legend.module.css';

/** Which part of the wheel is what. */
export function WheelLegend({ isInHours }: { isInHours: boolean }) {
  const { t } = useLingui();
  return (
    <ul className={styles.legend} aria-label={t`Legend`}>
      <li>
        <i className={styles.done} />
        <Trans>Done</Trans>
      </li>
      <li>
        <i className={styles.underWay} />
        <Trans>Under way</Trans>
      </li>
      <li>
        <i className={styles.planned} />
        <Trans>Planned</Trans>
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
          <path d="M7 .8L13.2 7 7 13.2.8 7z" fill="var(--wm-text)" />
        </svg>
        <Trans>Hard date</Trans>
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
          <path d="M7 1.6L12.4 7 7 12.4 1.6 7z" fill="none" stroke="var(--wm-text)" strokeWidth="1.4" />
        </svg>
        <Trans>Set by a rule</Trans>
      </li>
      <li>
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden>
          <circle cx="4" cy="4" r="3" fill="none" stroke="var(--wm-proven)" strokeWidth="1.4" />
        </svg>
        <Trans>Due in the week</Trans>
      </li>
      <li>
        <i className={styles.load} />
        {isInHours ? (
          <Trans>Estimated hours per week, far more than usual</Trans>
        ) : (
          <Trans>Dates per week, far more than usual</Trans>
        )}
      </li>
      <li>
        <i className={styles.freeze} />
        <Trans>Freeze period</Trans>
      </li>
    </ul>
  );
}
