import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { StateShape } from '../lifecycle/state-shape.tsx';
import styles from './readiness-bar.module.css';

/** In place of the bar where nothing is in scope: there is no figure, neither none nor all. */
export function NotMeasurable({ source }: { source?: ReactNode }) {
  return (
    <p className={styles.notMeasurable}>
      <StateShape name="struck" />
      <strong>
        <Trans>Not measurable</Trans>
      </strong>
      <span className={styles.range}>
        <Trans>Every requirement is left out with an approved reason.</Trans>
      </span>
      {source && <span className={styles.source}>{source}</span>}
    </p>
  );
}
