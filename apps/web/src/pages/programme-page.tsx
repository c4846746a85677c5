import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { overviewOf } from '../features/overview/overview.queries.ts';
import { DeleteProgramme } from '../features/programmes/delete-programme.tsx';
import { EditProgrammeDialog } from '../features/programmes/edit-programme-dialog.tsx';
import { MilestoneList } from '../features/programmes/milestone-list.tsx';
import { ProgrammeCard } from '../features/programmes/programme-card.tsx';
import { ProgrammeFacts } from '../features/programmes/programme-facts.tsx';
import styles from '../features/programmes/programme-page.module.css';
import { type ProgrammeKey, programmeById } from '../features/programmes/programmes.queries.ts';
import { StageDialog } from '../features/programmes/stage-dialog.tsx';
import { StageTable } from '../features/programmes/stage-table.tsx';
import { useCan, useOrganisation } from '../lib/current-user.ts';
import { useTitle } from '../lib/use-title.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function ProgrammePage() {
  const { org, programmeId } = useParams({ from: '/o/$org/programmes/$programmeId/' });
  const organisation = useOrganisation();
  const key = { organisationId: organisation.id, programmeId };
  const { data: programme } = useSuspenseQuery(programmeById(key));
  const mayEdit = useCan('programme:manage');
  const [isEditing, setIsEditing] = useState(false);
  useTitle(programme.name);
  return (
    <>
      <PageHeader
        title={programme.name}
        detail={programme.name !== programme.schemeName && programme.schemeName}
        actions={
          <>
            {mayEdit && (
              <Button
                variant="default"
                onClick={() => setIsEditing(true)}
                leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
              >
                <Trans>Edit</Trans>
              </Button>
            )}
            <ButtonLink variant="default" to="/o/$org/programmes/$programmeId/documents" params={{ org, programmeId }}>
              <Trans>Documents</Trans>
            </ButtonLink>
            <ButtonLink to="/o/$org/programmes/$programmeId/gap-analysis" params={{ org, programmeId }}>
              <Trans>Gap analysis</Trans>
            </ButtonLink>
          </>
        }
      />
      <div className={styles.page}>
        <ProgrammeFacts programme={programme} />
        <Standing org={org} programmeKey={key} />
        <Stages programmeKey={key} mayEdit={mayEdit} />
        <Milestones programmeKey={key} />
        {mayEdit && (
          <div className={styles.end}>
            <DeleteProgramme org={org} programmeKey={key} name={programme.name} />
          </div>
        )}
      </div>
      {isEditing && (
        <EditProgrammeDialog programmeKey={key} programme={programme} onClose={() => setIsEditing(false)} />
      )}
    </>
  );
}

function Standing({ org, programmeKey }: { org: string; programmeKey: ProgrammeKey }) {
  const overview = useQuery(overviewOf(programmeKey.organisationId));
  const standing = overview.data?.programmes.find(({ id }) => id === programmeKey.programmeId);
  if (standing) return <ProgrammeCard org={org} programme={standing} isOnOwnPage />;
  if (overview.isError) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  return <ContentSkeleton rows={6} />;
}

function Stages({ programmeKey, mayEdit }: { programmeKey: ProgrammeKey; mayEdit: boolean }) {
  const { data: programme } = useSuspenseQuery(programmeById(programmeKey));
  const { stage: openKey } = useSearch({ from: '/o/$org/programmes/$programmeId/' });
  const navigate = useNavigate();
  const open = (stage: string | undefined) => void navigate({ to: '.', search: stage ? { stage } : {} });
  const opened = programme.stages.find(({ key }) => key === openKey);
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <h2>
          <Trans>Stages</Trans>
        </h2>
        <span>
          <Trans>plan, baseline and what happened; open one to change it</Trans>
        </span>
      </header>
      <StageTable stages={programme.stages} onOpen={open} />
      {opened && (
        <StageDialog programme={programmeKey} stage={opened} mayEdit={mayEdit} onClose={() => open(undefined)} />
      )}
    </section>
  );
}

function Milestones({ programmeKey }: { programmeKey: ProgrammeKey }) {
  const { milestones } = useSuspenseQuery(programmeById(programmeKey)).data;
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <h2>
          <Trans>Dates set by rules</Trans>
        </h2>
        <span>
          <Plural value={milestones.length} one="# date" other="# dates" />
        </span>
      </header>
      <MilestoneList milestones={milestones} />
    </section>
  );
}
