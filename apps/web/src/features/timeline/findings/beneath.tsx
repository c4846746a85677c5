import { useMediaQuery } from '@mantine/hooks';
import type { TimelineFinding } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import styles from './beneath.module.css';

interface BeneathProps {
  summary: ReactNode;
  /** What is wrong, if anything; what can only be shared may wait until somebody asks for it. */
  findings: readonly Pick<TimelineFinding, 'severity'>[];
  children: ReactNode;
}

/** What stands below the chart; it folds away, and begins so where the dates need the room. The worst of it marks the line. */
export function Beneath({ summary, findings, children }: BeneathProps) {
  const isRoomy = useMediaQuery('(min-width: 64em) and (min-height: 62.5em)', undefined, {
    getInitialValueInEffect: false,
  });
  const isBlocked = findings.some(({ severity }) => severity === 'blocker');
  return (
    <details className={styles.beneath} open={findings.length > 0 && isRoomy}>
      <summary>
        {findings.length > 0 && <StateShape name={isBlocked ? 'overdue' : 'clock'} />}
        <span>{summary}</span>
      </summary>
      <div className={styles.parts}>{children}</div>
    </details>
  );
}
