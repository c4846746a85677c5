import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { formatDay, formatRelativeDay } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import { ProgrammeCard, type ProgrammeStanding } from './programme-card.tsx';
import styles from './quiet-cycles.module.css';
import { RecordLine } from './record-line.tsx';

interface CycleProps {
  org: string;
  programme: ProgrammeStanding;
}

/** A cycle that is over: what it ended with is what matters of it now. */
export function EndedCycle({ org, programme }: CycleProps) {
  const { id, name, record } = programme;
  return (
    <article className={styles.cycle} aria-label={name}>
      <h2>
        <Link to="/o/$org/programmes/$programmeId" params={{ org, programmeId: id }}>
          <Name>{name}</Name>
        </Link>
      </h2>
      {record && <RecordLine org={org} programmeId={id} record={record} />}
    </article>
  );
}

/** A cycle that begins by itself, long from now: folded, as nothing of it is asked yet. */
export function NextCycle({ org, programme }: CycleProps) {
  const { name, stages } = programme;
  const begins = stages[0]?.plannedFromOn;
  return (
    <details className={styles.next}>
      <summary>
        <Name>{name}</Name>
        {begins && (
          <span className={styles.quiet}>
            <Trans>
              begins {formatDay(begins)}, {formatRelativeDay(begins)}
            </Trans>
          </span>
        )}
      </summary>
      <ProgrammeCard org={org} programme={programme} />
    </details>
  );
}
