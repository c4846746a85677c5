import { Trans, useLingui } from '@lingui/react/macro';
import { type Measure, readinessStates } from '@waymark/domain';
import { formatNumber, formatPerCent } from '../../lib/format.ts';
import { Figure } from '../figure/figure.tsx';
import { statusWord } from '../page/status-badge.tsx';
import styles from './readiness-bar.module.css';
import type { BarReadiness } from './readiness-bar.tsx';
import { noRows, type RenderState } from './state-rows.tsx';

interface ReadinessTableProps extends Pick<BarReadiness, 'counts'> {
  measure: Measure;
  label: string;
  renderState?: RenderState | undefined;
}

/** The numbers behind the bar, to be read and copied. */
export function ReadinessTable({ measure, counts, label, renderState = noRows }: ReadinessTableProps) {
  const { i18n } = useLingui();
  const { weighted, unweighted } = measure;
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
            <td>{renderState(state, formatNumber(counts.byState[state]))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <Trans>Left out, approved</Trans>
          </th>
          <td />
          <td />
          <td>{renderState('not_applicable', <Figure name="requirements left out" value={counts.notApplicable} />)}</td>
        </tr>
      </tbody>
    </table>
  );
}
