import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GapLookups } from '../../features/gap-items/gap-item-change.ts';
import type { ProgrammeAddress } from '../../features/gap-items/gap-items.queries.ts';
import { programmeById } from '../../features/programmes/programmes.queries.ts';
import { membersOf } from '../../lib/shared.queries.ts';

/** The people and stages that gap items name. */
export function useGapLookups(programme: ProgrammeAddress): GapLookups {
  const { data: members } = useQuery(membersOf(programme.organisationId));
  const { data: detail } = useQuery(programmeById(programme));
  return useMemo(
    () => ({
      people: members?.map(({ user, duties }) => ({ id: user.id, name: user.name, duties })) ?? [],
      stages: detail?.stages.map(({ id, name }) => ({ id, name })) ?? [],
    }),
    [members, detail],
  );
}
