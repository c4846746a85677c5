import { Plural } from '@lingui/react/macro';
import styles from './trend-chart.module.css';

interface ScopeChangeProps {
  /** From the left, 0 to 1. */
  at: number;
  /** How many requirements came into scope; less than 0 where some went out of it. */
  by: number;
}

/** A line through the trend where what is measured has changed. */
export const ScopeChange = ({ at, by }: ScopeChangeProps) => (
  <span className={styles.scope} data-side={at > 0.5 ? 'before' : 'after'} style={{ insetInlineStart: `${at * 100}%` }}>
    <span>
      <ScopeWords by={by} />
    </span>
  </span>
);

export const ScopeWords = ({ by }: { by: number }) =>
  by > 0 ? (
    <Plural value={by} one="# item added" other="# items added" />
  ) : (
    <Plural value={-by} one="# item left out" other="# items left out" />
  );
