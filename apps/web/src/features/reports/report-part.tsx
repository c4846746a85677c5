import type { ReactNode } from 'react';
import styles from './report-sheet.module.css';

interface ReportPartProps {
  title: ReactNode;
  /** One quiet word beside the title. */
  detail?: ReactNode;
  children: ReactNode;
}

/** One block of the sheet, parted from the others by a line. */
export const ReportPart = ({ title, detail, children }: ReportPartProps) => (
  <section className={styles.part}>
    <header className={styles.partHead}>
      <h2>{title}</h2>
      {detail && <span>{detail}</span>}
    </header>
    {children}
  </section>
);
