import { Trans, useLingui } from '@lingui/react/macro';
import { readinessStates } from '@waymark/domain';
import { formatNumber, formatPerCent } from '../../lib/format.ts';
import { statusWord } from '../page/status-badge.tsx';
import styles from './readiness-bar.module.css';
import type { BarReadiness } from './readiness-bar.tsx';

/** The numbers behind the bar, to be read and copied. */
export function ReadinessTable({ readiness, label }: { readiness: BarReadiness; label: string }) {
  const { i18n } = useLingui();
  const { weighted, unweighted, counts } = readiness;
  return (
    <table className={styles.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col">
            <Trans>Weighted</Trans>
          </th>
          <th scope="col">
            <Trans>Unweighted</Trans>
          </th>
          <th scope="col">
            <Trans>Items</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {readinessStates.map((state) => (
          <tr key={state}>
            <th scope="row">{i18n._(statusWord(state))}</th>
            <td>{formatPerCent(weighted[state])}</td>
            <td>{formatPerCent(unweighted[state])}</td>
            <td>{formatNumber(counts.byState[state])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <Trans>Not applicable</Trans>
          </th>
          <td />
          <td />
          <td>{formatNumber(counts.notApplicable)}</td>
        </tr>
      </tbody>
    </table>
  );
}
