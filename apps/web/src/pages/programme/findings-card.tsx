import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { MoveEdition } from '../../features/programmes/move/move-edition.tsx';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { FindingList } from '../../features/timeline/findings/finding-list.tsx';
import { timelineOf } from '../../features/timeline/timeline.queries.ts';
import { useMay } from '../../lib/current-user.ts';
import { FigureScope, RowCount } from '../../ui/figure/figure.tsx';
import { FindingCounts } from '../../ui/lifecycle/finding-counts.tsx';
import styles from './programme.module.css';

/** The rules this plan breaks or is about to, blockers first; nothing while it breaks none. */
export function FindingsCard({ org, programmeKey }: { org: string; programmeKey: ProgrammeKey }) {
  const { data: timeline } = useQuery(timelineOf(programmeKey));
  const navigate = useNavigate();
  const mayPlan = useMay('startProgramme');
  const open = (programmeId: string) =>
    void navigate({ to: '/o/$org/programmes/$programmeId', params: { org, programmeId } });
  if (!timeline || timeline.findings.length === 0) return null;
  const { findings } = timeline;
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <h2>
          <Trans>What breaks in this plan</Trans>
        </h2>
        <span>
          <FigureScope value={programmeKey.programmeId}>
            <RowCount value={findings.length}>
              <FindingCounts findings={findings} />
            </RowCount>
          </FigureScope>
        </span>
        <Link to="/o/$org/programmes/$programmeId/timeline" params={{ org, programmeId: programmeKey.programmeId }}>
          {mayPlan ? <Trans>Change the plan</Trans> : <Trans>See the plan</Trans>}
        </Link>
      </header>
      <div className={styles.body}>
        <FindingList findings={[...blockers, ...warnings]} />
        {findings.some(({ code }) => code === 'edition_withdrawn') && (
          <MoveEdition programmeKey={programmeKey} onMoved={open} />
        )}
      </div>
    </section>
  );
}
