import styles from './name.module.css';

/**
 * A name as somebody typed it: it keeps its own reading direction and cannot turn around what stands beside it, breaks
 * anywhere, and ends after two lines; the whole of it is in the tooltip.
 */
export const Name = ({ children }: { children: string }) => (
  <bdi className={styles.name} title={children}>
    {children}
  </bdi>
);
