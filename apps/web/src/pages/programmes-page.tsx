import { Plural, Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { overviewOf } from '../features/overview/overview.queries.ts';
import { ProgrammeList } from '../features/programmes/programme/programme-list.tsx';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';

export function ProgrammesPage() {
  const organisation = useOrganisation();
  const mayStart = useMay('startProgramme');
  const overview = useQuery(overviewOf(organisation.id));
  const programmes = overview.data?.programmes;
  const hasAny = (programmes?.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title={<Trans>Programmes</Trans>}
        detail={
          programmes &&
          hasAny && (
            <RowCount value={programmes.length}>
              <Figure name="programmes" value={programmes.length}>
                <Plural value={programmes.length} one="# programme" other="# programmes" />
              </Figure>
            </RowCount>
          )
        }
        actions={
          mayStart &&
          hasAny && (
            <ButtonLink
              to="/o/$org/programmes/new"
              params={{ org: organisation.slug }}
              leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            >
              <Trans>New programme</Trans>
            </ButtonLink>
          )
        }
      />
      {programmes && hasAny && <ProgrammeList org={organisation.slug} programmes={programmes} />}
      {programmes && !hasAny && <NothingYet place="programmes" />}
      {overview.isError && !programmes && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <TableSkeleton rows={4} />}
    </>
  );
}
