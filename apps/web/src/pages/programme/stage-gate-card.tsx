import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ProgrammeDetail, Stage } from '@waymark/contracts';
import { type ProgrammeKey, programmeById } from '../../features/programmes/programmes.queries.ts';
import { StageDialog } from '../../features/programmes/stages/stage-dialog.tsx';
import { StageSide } from '../../features/programmes/stages/stage-side.tsx';
import { stageBadge } from '../../features/programmes/stages/stage-words.ts';
import { GatePanel } from '../../features/stage-gates/gate-panel.tsx';
import { stageGatesOf } from '../../features/stage-gates/stage-gates.queries.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { currentStageNumber, ProgrammeRail } from '../../ui/lifecycle/programme-rail.tsx';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { CriterionLink } from './criterion-link.tsx';
import styles from './programme.module.css';

interface StageGateCardProps {
  org: string;
  programmeKey: ProgrammeKey;
  /** The stage chosen in the address. */
  stageKey: string | undefined;
  isEditing: boolean;
}

/** The way from the first stage to the last, and the gate of the stage that is chosen on it. */
export function StageGateCard({ org, programmeKey, stageKey, isEditing }: StageGateCardProps) {
  const { t } = useLingui();
  const { data: programme } = useSuspenseQuery(programmeById(programmeKey));
  const { abilities } = programme;
  const navigate = useNavigate({ from: '/o/$org/programmes/$programmeId/' });
  const stage = chosenStage(programme, stageKey);
  if (!stage) return null;
  const edit = (opened: boolean) =>
    void navigate({ search: (now) => ({ ...now, stage: stage.key, edit: opened ? 'stage' : undefined }) });
  return (
    <article className={styles.card} aria-label={t`Stages of ${programme.name}`}>
      <div className={styles.rail}>
        <ProgrammeRail
          {...programme}
          label={t`Choose a stage`}
          renderLink={({ id }, content) => (
            <Link
              to="/o/$org/programmes/$programmeId"
              params={{ org, programmeId: programmeKey.programmeId }}
              search={{ stage: id }}
              resetScroll={false}
              data-selected={id === stage.key || undefined}
            >
              {content}
            </Link>
          )}
        />
      </div>
      <div className={styles.stage}>
        <header className={styles.stageHead}>
          <h2>
            <Name>{stage.name}</Name> <StatusBadge status={stageBadge(stage)} />
          </h2>
          <span>
            <Trans>
              Stage {stage.order} of {programme.stages.length}
            </Trans>
          </span>
          <p>{stage.purpose}</p>
        </header>
        <Gate
          org={org}
          programmeKey={programmeKey}
          stage={stage}
          next={programme.stages[stage.order]}
          abilities={abilities}
        />
        <StageSide
          stage={stage}
          {...(abilities.edit && { onEdit: () => edit(true) })}
          whyLink={
            <Link
              to="/o/$org/programmes/$programmeId/timeline"
              params={{ org, programmeId: programmeKey.programmeId }}
              search={{ why: stage.id }}
              aria-label={t`Why this date? ${stage.name}`}
            >
              <Trans>Why this date?</Trans>
            </Link>
          }
        />
      </div>
      {isEditing && abilities.edit && (
        <StageDialog programme={programmeKey} stage={stage} onClose={() => edit(false)} />
      )}
    </article>
  );
}

/** The stage of the address; else the one that is being worked on. */
function chosenStage({ stages }: ProgrammeDetail, stageKey: string | undefined): Stage | undefined {
  return stages.find(({ key, id }) => key === stageKey || id === stageKey) ?? stages[currentStageNumber(stages) - 1];
}

interface GateProps extends Pick<StageGateCardProps, 'org' | 'programmeKey'> {
  stage: Stage;
  next: Stage | undefined;
  abilities: ProgrammeDetail['abilities'];
}

function Gate({ org, programmeKey, stage, next, abilities }: GateProps) {
  const gates = useQuery(stageGatesOf(programmeKey));
  const gate = gates.data?.find(({ stageId }) => stageId === stage.id);
  if (gate) {
    return (
      <GatePanel
        key={gate.stageId}
        {...{ gate, stage, next }}
        maySign={abilities.sign}
        mayReopen={abilities.edit}
        gateKey={programmeKey}
        renderTarget={({ target }, content, label) =>
          target ? (
            <CriterionLink {...{ target, org, label }} programmeId={programmeKey.programmeId}>
              {content}
            </CriterionLink>
          ) : (
            content
          )
        }
      />
    );
  }
  if (gates.isError) return <ErrorState error={gates.error} onRetry={() => void gates.refetch()} />;
  if (gates.isPending) return <ContentSkeleton rows={6} />;
  return (
    <p className={styles.quiet}>
      <Trans>This stage has no gate.</Trans>
    </p>
  );
}
