import { Trans, useLingui } from '@lingui/react/macro';
import { readinessStates, roundedShares, scopeChanges, type TrendPoint } from '@waymark/domain';
import { formatDay, formatNumber, formatPerCent } from '../../lib/format.ts';
import { statusWord } from '../page/status-badge.tsx';
import styles from './readiness-bar.module.css';
import { ScopeWords } from './scope-change.tsx';

interface TrendTableProps {
  points: readonly TrendPoint[];
  label: string;
}

/** The numbers behind the trend, the newest first. */
export function TrendTable({ points, label }: TrendTableProps) {
  const { i18n } = useLingui();
  const changes = new Map(scopeChanges(points).map(({ on, by }) => [on, by]));
  return (
    <table className={styles.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Day</Trans>
          </th>
          {readinessStates.map((state) => (
            <th key={state} scope="col">
              {i18n._(statusWord(state))}
            </th>
          ))}
          <th scope="col">
            <Trans>In scope</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ on, shares, inScope }) => {
          const rounded = shares && roundedShares(shares);
          const by = changes.get(on);
          return (
            <tr key={on}>
              <th scope="row">{formatDay(on)}</th>
              {readinessStates.map((state) => (
                <td key={state}>{rounded ? formatPerCent(rounded[state]) : '–'}</td>
              ))}
              <td>
                {formatNumber(inScope)}
                {by !== undefined && (
                  <>
                    , <ScopeWords by={by} />
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
