import type { ReactNode } from 'react';
import styles from './centred-page.module.css';
import { Logo } from './logo.tsx';

interface CentredPageProps {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  /** For a table or a report; forms stay narrow. */
  isWide?: boolean;
}

/** Pages outside the shell: sign-in, invitation, first steps. */
export function CentredPage({ title, lead, children, isWide = false }: CentredPageProps) {
  return (
    <main className={styles.page} data-wide={isWide || undefined}>
      <div className={styles.brand}>
        <Logo />
        Waymark
      </div>
      <div className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
        {children}
      </div>
    </main>
  );
}
