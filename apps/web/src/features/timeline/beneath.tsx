import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './beneath.module.css';

interface BeneathProps {
  summary: ReactNode;
  /** What can be shared may wait until somebody asks for it; what is wrong may not. */
  isUrgent?: boolean;
  children: ReactNode;
}

/** What stands below the chart; it folds away, and begins so where the dates need the room. */
export function Beneath({ summary, isUrgent = true, children }: BeneathProps) {
  const isRoomy = useMediaQuery('(min-width: 64em) and (min-height: 50em)', undefined, {
    getInitialValueInEffect: false,
  });
  return (
    <details className={styles.beneath} open={isUrgent && isRoomy}>
      <summary>{summary}</summary>
      <div className={styles.parts}>{children}</div>
    </details>
  );
}
