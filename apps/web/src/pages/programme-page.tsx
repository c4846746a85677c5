import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { programmeById } from '../features/programmes/programmes.queries.ts';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { useTitle } from '../lib/use-title.ts';
import { DatesTab } from './programme/dates-tab.tsx';
import { PastProgrammePage } from './programme/past-programme-page.tsx';
import { ProgrammeHead } from './programme/programme-head.tsx';
import { RecordsTab } from './programme/records-tab.tsx';
import { StagesTab } from './programme/stages-tab.tsx';

/** One programme; its parts are chosen in the address. */
export function ProgrammePage() {
  const { org, programmeId } = useParams({ from: '/o/$org/programmes/$programmeId/' });
  const { tab, stage, edit, on } = useSearch({ from: '/o/$org/programmes/$programmeId/' });
  const organisation = useOrganisation();
  const oversees = useMay('oversee');
  const key = { organisationId: organisation.id, programmeId };
  const { data: programme } = useSuspenseQuery(programmeById(key));
  useTitle(programme.name);
  if (on !== undefined && oversees) return <PastProgrammePage programmeKey={key} name={programme.name} on={on} />;
  return (
    <>
      <ProgrammeHead
        org={org}
        programmeKey={key}
        programme={programme}
        isEditing={edit === 'programme'}
        areStagesOpen={tab === undefined}
      />
      {tab === undefined && (
        <StagesTab org={org} programmeKey={key} stageKey={stage} isEditingStage={edit === 'stage'} />
      )}
      {tab === 'dates' && <DatesTab org={org} programmeKey={key} />}
      {tab === 'records' && <RecordsTab org={org} programmeKey={key} />}
    </>
  );
}
