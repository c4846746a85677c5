import { Trans } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ForecastSection } from '../../features/forecast/forecast-section.tsx';
import { overviewOf } from '../../features/overview/overview.queries.ts';
import { DeleteProgramme } from '../../features/programmes/programme/delete-programme.tsx';
import { ProgrammeCard } from '../../features/programmes/programme/programme-card.tsx';
import { ProgrammeFacts } from '../../features/programmes/programme/programme-facts.tsx';
import { type ProgrammeKey, programmeById } from '../../features/programmes/programmes.queries.ts';
import { StageTable } from '../../features/programmes/stages/stage-table.tsx';
import { useMay } from '../../lib/current-user.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { OpenGatesLink } from '../../ui/lifecycle/open-gates-link.tsx';
import { RowsLink } from '../../ui/readiness/state-rows.tsx';
import { FindingsCard } from './findings-card.tsx';
import styles from './programme.module.css';
import { StageGateCard } from './stage-gate-card.tsx';

interface StagesTabProps {
  org: string;
  programmeKey: ProgrammeKey;
  stageKey: string | undefined;
  isEditingStage: boolean;
}

/** Where the programme stands: the gate of a stage, what breaks, readiness, forecast, and all stages as a table. */
export function StagesTab({ org, programmeKey, stageKey, isEditingStage }: StagesTabProps) {
  const { data: programme } = useSuspenseQuery(programmeById(programmeKey));
  const oversees = useMay('oversee');
  return (
    <div className={styles.page}>
      <StageGateCard org={org} programmeKey={programmeKey} stageKey={stageKey} isEditing={isEditingStage} />
      <FindingsCard org={org} programmeKey={programmeKey} />
      {oversees && <Standing org={org} programmeKey={programmeKey} />}
      <AllStages programmeKey={programmeKey} />
      <ProgrammeFacts programme={programme} />
      {programme.abilities.edit && (
        <div className={styles.end}>
          <DeleteProgramme org={org} programmeKey={programmeKey} name={programme.name} />
        </div>
      )}
    </div>
  );
}

function Standing({ org, programmeKey }: { org: string; programmeKey: ProgrammeKey }) {
  const overview = useQuery(overviewOf(programmeKey.organisationId));
  const params = { org, programmeId: programmeKey.programmeId };
  const standing = overview.data?.programmes.find(({ id }) => id === programmeKey.programmeId);
  if (standing) {
    return (
      <ProgrammeCard org={org} programme={standing} isOnOwnPage>
        <ForecastSection
          {...programmeKey}
          renderOpenItems={(count, content) => (
            <RowsLink params={params} filter={{ lacks: ['acceptance'] }} count={count}>
              {content}
            </RowsLink>
          )}
          renderOpenGates={(count, content) => (
            <OpenGatesLink {...params} count={count}>
              {content}
            </OpenGatesLink>
          )}
        />
      </ProgrammeCard>
    );
  }
  if (overview.isError) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  return <ContentSkeleton rows={6} />;
}

function AllStages({ programmeKey }: { programmeKey: ProgrammeKey }) {
  const { data: programme } = useSuspenseQuery(programmeById(programmeKey));
  const navigate = useNavigate();
  const open = (stage: string) => {
    void navigate({ to: '.', search: { stage } });
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <h2>
          <Trans>All stages</Trans>
        </h2>
        <span>
          <Trans>plan, baseline and what happened; open one to see its gate</Trans>
        </span>
      </header>
      <StageTable stages={programme.stages} onOpen={open} />
    </section>
  );
}
