import { Trans } from '@lingui/react/macro';
import type { EvidenceStanding } from '@waymark/contracts';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './evidence.module.css';

interface EvidenceStandingsProps {
  standings: readonly EvidenceStanding[];
  /** In a row there is room for few; how many more there are is said. */
  most?: number;
}

/** What the evidence is for each programme, one badge each: acceptance in one says nothing about another. */
export function EvidenceStandings({ standings, most = Number.POSITIVE_INFINITY }: EvidenceStandingsProps) {
  if (standings.length === 0) {
    return (
      <span className={styles.quiet}>
        <Trans>Not linked</Trans>
      </span>
    );
  }
  const rest = standings.length - most;
  // In a row the whole of it is a link.
  const isWhole = most === Number.POSITIVE_INFINITY;
  return (
    <span className={styles.standings} data-wraps={isWhole || undefined}>
      {standings.slice(0, most).map(({ programmeId, programmeName, state }) => (
        <span key={programmeId} className={styles.standing} title={programmeName}>
          <StatusBadge status={state} isExplained={isWhole} />
          <span className={styles.programme}>
            <Name>{programmeName}</Name>
          </span>
        </span>
      ))}
      {rest > 0 && (
        <span className={styles.rest}>
          <Trans>{rest} more</Trans>
        </span>
      )}
    </span>
  );
}
