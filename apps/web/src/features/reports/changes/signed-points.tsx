import { formatSigned } from '../../../lib/format.ts';
import styles from './changes.module.css';

/** With its sign; nothing that moved is quiet. */
export const SignedPoints = ({ value }: { value: number }) => (
  <span className={styles.points} data-none={value === 0 || undefined}>
    {formatSigned(value)}
  </span>
);
