import type { ReactNode } from 'react';
import styles from './overview.module.css';

interface OverviewCardProps {
  title: ReactNode;
  /** One quiet word beside the title: how many, since when. */
  detail?: ReactNode;
  /** Where all of it is. */
  more?: ReactNode;
  children: ReactNode;
}

/** One of the lists below the programmes. */
export const OverviewCard = ({ title, detail, more, children }: OverviewCardProps) => (
  <section className={styles.card}>
    <header className={styles.head}>
      <h2>{title}</h2>
      {detail && <span className={styles.detail}>{detail}</span>}
      {more && <span className={styles.more}>{more}</span>}
    </header>
    {children}
  </section>
);
