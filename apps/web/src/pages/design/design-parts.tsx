import type { ReactNode } from 'react';
import styles from './design.module.css';

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.section}>
    <h2>{title}</h2>
    {children}
  </section>
);

export const Card = ({ title, children }: { title?: string; children: ReactNode }) => (
  <div className={styles.card}>
    {title && <div className={styles.label}>{title}</div>}
    {children}
  </div>
);
