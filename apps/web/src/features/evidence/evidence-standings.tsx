import { Trans } from '@lingui/react/macro';
import type { EvidenceStanding } from '@waymark/contracts';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './evidence.module.css';

/** What the evidence is for each programme, one badge each: acceptance in one says nothing about another. */
export function EvidenceStandings({ standings }: { standings: readonly EvidenceStanding[] }) {
  if (standings.length === 0) {
    return (
      <span className={styles.quiet}>
        <Trans>Not linked</Trans>
      </span>
    );
  }
  return (
    <span className={styles.standings} data-wraps>
      {standings.map(({ programmeId, programmeName, state }) => (
        <span key={programmeId} className={styles.standing} title={programmeName}>
          <StatusBadge status={state} isExplained />
          <span className={styles.programme}>
            <Name>{programmeName}</Name>
          </span>
        </span>
      ))}
    </span>
  );
}
