import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover } from '@mantine/core';
import type { Milestone } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { BindingBadge } from '../../ui/binding-badge.tsx';
import styles from './milestone-list.module.css';

/** "Why this date?": the rule, its calculation, its source, and which of the three kinds it is. */
export function MilestoneWhy({ milestone }: { milestone: Milestone }) {
  const { t } = useLingui();
  const day = formatDay(milestone.on);
  const [calculation = '', ...notes] = milestone.explanation.split('. ');
  return (
    <Popover position="bottom-end" width={360} trapFocus withArrow>
      <Popover.Target>
        <Button variant="subtle" size="xs" aria-label={t`Why this date? ${milestone.name}, ${day}`}>
          <Trans>Why this date?</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.why}>
        <div className={styles.whyHead}>
          <h3>
            <Trans>Why {day}?</Trans>
          </h3>
          <BindingBadge binding={milestone.binding} />
        </div>
        <p className={styles.calculation}>
          <span>{calculation.charAt(0).toUpperCase() + calculation.slice(1)}</span>
          <strong>{day}</strong>
        </p>
        {notes.length > 0 && <p>{notes.join('. ')}</p>}
        <p className={styles.source}>
          <Trans>Source: {milestone.source}</Trans>
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
