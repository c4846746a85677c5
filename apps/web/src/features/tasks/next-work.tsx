import { type ReactNode, useEffect, useRef } from 'react';
import styles from './tasks.module.css';

/** Where it goes on from a task that is done; whoever has just done it stands there already. */
export function NextWork({ isDoneHere, children }: { isDoneHere: boolean; children: ReactNode }) {
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isDoneHere) (here.current?.querySelector('a') ?? here.current)?.focus();
  }, [isDoneHere]);
  return (
    <p ref={here} className={styles.next} tabIndex={-1}>
      {children}
    </p>
  );
}
