import { Plural, Trans } from '@lingui/react/macro';
import type { Milestone } from '@waymark/contracts';
import { daysUntil, formatDay } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Term } from '../../../ui/glossary/term.tsx';
import styles from '../programme/programme-card.module.css';
import { MilestoneWhy } from './milestone-why.tsx';

/** The next day that cannot be moved at will, and how far away it is. */
export function NextHardDate({ milestone }: { milestone: Milestone | null }) {
  if (!milestone) {
    return (
      <div className={styles.hardDate}>
        <div>
          <span className={styles.label}>
            <Term of="hard_date">
              <Trans>Next hard date</Trans>
            </Term>
          </span>
          <strong>
            <Trans>None ahead</Trans>
          </strong>
        </div>
      </div>
    );
  }
  const days = daysUntil(milestone.on);
  return (
    <div className={styles.hardDate}>
      <div>
        <span className={styles.label}>
          <Term of="hard_date">
            <Trans>Next hard date</Trans>
          </Term>
          <MilestoneWhy milestone={milestone} />
        </span>
        <strong>
          <Figure name="next hard date" value={milestone.on}>
            {milestone.name}, {formatDay(milestone.on)}
          </Figure>
        </strong>
      </div>
      <div className={styles.days} data-late={days < 0 || undefined}>
        <b>{Math.abs(days)}</b>
        <span>
          {days < 0 ? (
            <Plural value={-days} one="day late" other="days late" />
          ) : (
            <Plural value={days} one="day" other="days" />
          )}
        </span>
      </div>
    </div>
  );
}
