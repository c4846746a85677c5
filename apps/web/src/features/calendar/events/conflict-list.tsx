import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CalendarConflict } from '@waymark/contracts';
import { useId } from 'react';
import { useOrganisation } from '../../../lib/current-user.ts';
import { formatDay } from '../../../lib/format.ts';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { numbered } from '../year/wheel-content.ts';
import styles from './conflict-list.module.css';

interface ConflictListProps {
  conflicts: readonly CalendarConflict[];
  programmes: readonly { id: string; name: string }[];
  /** Folded away above the month; open beside the wheel, whose marks have the same numbers. */
  isOpen?: boolean;
}

/** What cannot be kept as it is, and the ways out. */
export function ConflictList({ conflicts, programmes, isOpen = false }: ConflictListProps) {
  const id = useId();
  if (conflicts.length === 0) return null;
  const blockers = conflicts.filter(({ severity }) => severity === 'blocker').length;
  return (
    <section className={styles.conflicts} aria-labelledby={id}>
      <details open={isOpen}>
        <summary className={styles.summary}>
          <h2 id={id} className={styles.heading}>
            <Trans>Conflicts</Trans>
          </h2>
          <span className={styles.count}>
            <Plural value={conflicts.length} one="# to settle" other="# to settle" />
            {blockers > 0 && (
              <>
                {', '}
                <Plural value={blockers} one="# cannot be kept" other="# cannot be kept" />
              </>
            )}
          </span>
        </summary>
        <ol className={styles.list}>
          {numbered(conflicts).map((conflict) => (
            <Conflict key={conflict.number} conflict={conflict} programmes={programmes} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function Conflict({
  conflict: { number, severity, message, on, programmeIds, waysOut },
  programmes,
}: {
  conflict: CalendarConflict & { number: number };
  programmes: ConflictListProps['programmes'];
}) {
  const { t } = useLingui();
  const { slug: org } = useOrganisation();
  return (
    <li className={styles.conflict}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.words}>
        <p className={styles.message}>{message}</p>
        <p className={styles.where}>
          {severity === 'blocker' && (
            <span className={styles.blocker}>
              <StateShape name="gateOpen" size={12} />
              <Trans>cannot be kept</Trans>
            </span>
          )}
          {on === null ? <Trans>on every day</Trans> : <time dateTime={on}>{formatDay(on)}</time>}
          {programmeIds.map((programmeId) => (
            <Link key={programmeId} to="/o/$org/programmes/$programmeId/timeline" params={{ org, programmeId }}>
              <Name>{programmes.find((programme) => programme.id === programmeId)?.name ?? t`Programme`}</Name>
            </Link>
          ))}
        </p>
        {waysOut.length > 0 && (
          <ul className={styles.ways}>
            {waysOut.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
