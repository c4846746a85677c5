import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ProgrammeRecords } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './programme.module.css';

/** The programme this one renews, and the one that began by itself when a record was written. */
export function CycleLinks({ org, records }: { org: string; records: ProgrammeRecords }) {
  const { renews, nextCycle } = records;
  if (!renews && !nextCycle) return null;
  return (
    <ul className={styles.cycles}>
      {renews && (
        <li>
          <StateShape name="check" />
          <span>
            <Trans>
              This cycle renews{' '}
              <Link to="/o/$org/programmes/$programmeId" params={{ org, programmeId: renews.programmeId }}>
                <bdi>{renews.name}</bdi>
              </Link>
              .
            </Trans>
          </span>
        </li>
      )}
      {nextCycle && (
        <li>
          <StateShape name="info" />
          <span>
            <Trans>
              The next cycle began by itself:{' '}
              <Link to="/o/$org/programmes/$programmeId" params={{ org, programmeId: nextCycle.programmeId }}>
                <bdi>{nextCycle.name}</bdi>
              </Link>
              , from {formatDay(nextCycle.startOn)}, target {formatDay(nextCycle.targetOn)}.
            </Trans>
          </span>
        </li>
      )}
    </ul>
  );
}
