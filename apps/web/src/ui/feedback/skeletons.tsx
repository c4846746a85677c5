import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import styles from './skeletons.module.css';

/** What comes within 150 ms needs no skeleton; showing one would only flicker. */
function useLate(milliseconds = 150): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}

interface SkeletonProps {
  rows?: number;
  /** Draw at once; for pages that show the skeleton itself. */
  isImmediate?: boolean;
}

const widths = ['62%', '84%', '71%', '93%', '55%', '78%'];
const lines = Array.from({ length: 30 }, (_, id) => ({ id, inlineSize: widths[id % widths.length] }));

function Frame({ className, rows = 6, isImmediate }: SkeletonProps & { className: string | undefined }) {
  const { t } = useLingui();
  const isLate = useLate();
  return (
    <div className={className} role="status" aria-label={t`Loading`} data-loading>
      {(isImmediate || isLate) &&
        lines
          .slice(0, rows)
          .map(({ id, inlineSize }) => <span key={id} className={styles.block} style={{ inlineSize }} />)}
    </div>
  );
}

/** Lines of text, as in a card or a panel. */
export const ContentSkeleton = (props: SkeletonProps) => <Frame {...props} className={styles.content} />;

/** Rows of a table, at the height of real rows. */
export const TableSkeleton = ({ rows = 12, isImmediate }: SkeletonProps) => (
  <Frame rows={rows} isImmediate={isImmediate} className={styles.table} />
);

/** A whole page before its code and data have arrived. */
export const PageSkeleton = () => <Frame rows={8} className={styles.page} />;
