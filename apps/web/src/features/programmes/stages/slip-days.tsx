import { Trans } from '@lingui/react/macro';
import { formatNumber } from '../../../lib/format.ts';
import styles from './stage-table.module.css';

/** By how many days a stage ends after its baseline: "+21 d". */
export function SlipDays({ days }: { days: number }) {
  const signed = `${days > 0 ? '+' : ''}${formatNumber(days)}`;
  return (
    <span className={styles.slip} data-late={days > 0 || undefined}>
      <Trans>{signed} d</Trans>
    </span>
  );
}
