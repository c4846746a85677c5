import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  /** What is not there yet. */
  title: ReactNode;
  /** What to do about it, in one or two sentences. */
  children: ReactNode;
  /** One primary action and at most one way out. */
  actions?: ReactNode;
  /** Nothing else is on the page. */
  isAlone?: boolean;
}

export function EmptyState({ title, children, actions, isAlone }: EmptyStateProps) {
  return (
    <section className={styles.state} data-alone={isAlone}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
