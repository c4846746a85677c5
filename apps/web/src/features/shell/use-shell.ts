import { useQuery } from '@tanstack/react-query';
import { useLocation, useMatches } from '@tanstack/react-router';
import { useOrganisation } from '../../lib/current-user.ts';
import { navigationItems, pageOfPath, programmeOfPath } from './navigation-items.tsx';
import { programmesOf } from './shell.queries.ts';

/** What every part of the shell needs to know of the organisation and of where one is. */
export function useShell() {
  const organisation = useOrganisation();
  // Not the page's own parameters: while its code is on the way they are still those of the page before.
  const pathname = useLocation({ select: (location) => location.pathname });
  const programmeId = programmeOfPath(pathname);
  const isWide = useMatches({ select: (matches) => matches.some((match) => match.staticData.isWide) });
  const { data: programmes = [] } = useQuery({
    ...programmesOf(organisation.id),
    enabled: organisation.abilities.readProgrammes,
  });

  return {
    organisation,
    programmes,
    currentProgrammeId: programmeId ?? programmes[0]?.id,
    openProgrammeId: programmeId,
    currentPage: pageOfPath(pathname),
    items: navigationItems(organisation, programmes.length),
    isWide,
  };
}

export type Shell = ReturnType<typeof useShell>;
