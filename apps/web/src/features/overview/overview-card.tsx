import type { ReactNode } from 'react';
import styles from './overview.module.css';

interface OverviewCardProps {
  title: ReactNode;
  /** Where all of it is. */
  more?: ReactNode;
  children: ReactNode;
}

/** One of the lists below the programmes. */
export const OverviewCard = ({ title, more, children }: OverviewCardProps) => (
  <section className={styles.card}>
    <header className={styles.head}>
      <h2>{title}</h2>
      {more && <span className={styles.more}>{more}</span>}
    </header>
    {children}
  </section>
);
