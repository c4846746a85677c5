import { Plural, Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { overviewOf } from '../features/overview/overview.queries.ts';
import { ProgrammeList } from '../features/programmes/programme/programme-list.tsx';
import { ProgrammeNames } from '../features/programmes/programme/programme-names.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';

export function ProgrammesPage() {
  const { slug: org } = useOrganisation();
  const mayStart = useMay('startProgramme');
  const { asked, count, list } = useProgrammes();
  return (
    <>
      <PageHeader
        title={<Trans>Programmes</Trans>}
        detail={
          count > 0 && (
            <RowCount value={count}>
              <Figure name="programmes" value={count}>
                <Plural value={count} one="# programme" other="# programmes" />
              </Figure>
            </RowCount>
          )
        }
        actions={
          mayStart &&
          count > 0 && (
            <ButtonLink
              to="/o/$org/programmes/new"
              params={{ org }}
              leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            >
              <Trans>New programme</Trans>
            </ButtonLink>
          )
        }
      />
      {count > 0 && list}
      {asked.data && count === 0 && <NothingYet place="programmes" />}
      {asked.isError && !asked.data && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <TableSkeleton rows={4} />}
    </>
  );
}

/** How the programmes stand, or their names alone for who does not oversee them. */
function useProgrammes() {
  const { id, slug } = useOrganisation();
  const oversees = useMay('oversee');
  const overview = useQuery({ ...overviewOf(id), enabled: oversees });
  const names = useQuery({ ...programmesOf(id), enabled: !oversees });
  if (!oversees) {
    const programmes = names.data ?? [];
    return { asked: names, count: programmes.length, list: <ProgrammeNames org={slug} programmes={programmes} /> };
  }
  const programmes = overview.data?.programmes ?? [];
  return { asked: overview, count: programmes.length, list: <ProgrammeList org={slug} programmes={programmes} /> };
}
