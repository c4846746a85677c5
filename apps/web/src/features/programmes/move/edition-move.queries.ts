import { queryOptions, useMutation } from '@tanstack/react-query';
import { editionMoveSchema, type MoveEdition, programmeDetailSchema } from '@waymark/contracts';
import { api } from '../../../lib/api-client.ts';
import { asks } from '../../../lib/asks.ts';
import { keyOf } from '../../../lib/query-keys.ts';
import type { ProgrammeKey } from '../programmes.queries.ts';

const pathOf = ({ organisationId, programmeId }: ProgrammeKey) =>
  `/orgs/${organisationId}/programmes/${programmeId}/edition-move`;

export const editionMoveOf = (key: ProgrammeKey) =>
  queryOptions({
    queryKey: keyOf('edition-move', key.organisationId, key.programmeId),
    ...asks(pathOf(key), editionMoveSchema),
  });

export const useMoveEdition = (key: ProgrammeKey) =>
  useMutation({
    meta: { changes: 'programme', showsProblem: true },
    mutationFn: (move: MoveEdition, within) => api.post(pathOf(key), programmeDetailSchema, move, { within }),
  });
