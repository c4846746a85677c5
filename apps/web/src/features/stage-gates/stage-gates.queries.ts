import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type ExitCriterion,
  type JudgeCriterion,
  type ReopenStage,
  type SignGate,
  type StageGate,
  stageGateSchema,
} from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

export interface GatesKey {
  organisationId: string;
  programmeId: string;
}

const pathOf = ({ organisationId, programmeId }: GatesKey) => `/orgs/${organisationId}/programmes/${programmeId}`;
const stagePath = (key: GatesKey, { stageId }: Pick<StageGate, 'stageId'>) => `${pathOf(key)}/stages/${stageId}`;

type Judged = Pick<ExitCriterion, 'key' | 'version'>;

/** The gate of every stage, worked out from the rows as they stand. */
export const stageGatesOf = (key: GatesKey) =>
  queryOptions({
    queryKey: keyOf('stage-gates', key.organisationId, key.programmeId),
    ...asks(`${pathOf(key)}/stage-gates`, stageGateSchema.array()),
  });

/** `gate` is the one that was looked at: its version says whether it is still that one. */
export const useSignGate = (key: GatesKey) =>
  useMutation({
    meta: { changes: 'plan', showsProblem: true },
    mutationFn: ({ gate, decision }: { gate: StageGate; decision: SignGate }, within): Promise<StageGate> =>
      api.post(`${stagePath(key, gate)}/decisions`, stageGateSchema, decision, { version: gate.version, within }),
  });

export const useReopenStage = (key: GatesKey) =>
  useMutation({
    meta: { says: msg`The stage runs again`, changes: 'plan', showsProblem: true },
    mutationFn: ({ gate, reopening }: { gate: StageGate; reopening: ReopenStage }, within): Promise<StageGate> =>
      api.post(`${stagePath(key, gate)}/reopen`, stageGateSchema, reopening, { version: gate.version, within }),
  });

export const useJudgeCriterion = (key: GatesKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: ({ gate, criterion, said }: { gate: StageGate; criterion: Judged; said: JudgeCriterion }, within) =>
      api.put(`${stagePath(key, gate)}/criteria/${encodeURIComponent(criterion.key)}`, stageGateSchema, said, {
        version: criterion.version,
        within,
      }),
  });
