import { Trans } from '@lingui/react/macro';
import styles from './demo-chip.module.css';

/** Stands on every page of a demo organisation, so that nobody takes its data for real. */
export const DemoChip = () => (
  <span className={styles.chip}>
    <Trans>Demo</Trans>
  </span>
);
