import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { FindingCounts } from '../../../ui/lifecycle/finding-counts.tsx';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import styles from './plan-breaks.module.css';
import type { ProgrammeStanding } from './programme-card.tsx';

interface PlanBreaksProps {
  org: string;
  programme: Pick<ProgrammeStanding, 'id' | 'findings'>;
}

/** How many rules the plan breaks, each blocker in its own words, and the way to all of it; nothing while it breaks none. */
export function PlanBreaks({ org, programme: { id, findings } }: PlanBreaksProps) {
  if (findings.length === 0) return null;
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  return (
    <div className={styles.breaks}>
      <Link
        to="/o/$org/programmes/$programmeId/timeline"
        params={{ org, programmeId: id }}
        className={styles.link}
        data-opens={findings.length}
      >
        <StateShape name={blockers.length > 0 ? 'overdue' : 'clock'} />
        <span>
          <Trans>What breaks in this plan</Trans>: <FindingCounts findings={findings} />
        </span>
      </Link>
      {blockers.length > 0 && (
        <ul className={styles.list}>
          {blockers.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
