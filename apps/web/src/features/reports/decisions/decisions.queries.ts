import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { type AskDecision, type Decide, decisionSchema, type UpdateDecision } from '@waymark/contracts';
import { api } from '../../../lib/api-client.ts';
import { asks } from '../../../lib/asks.ts';
import { keyOf } from '../../../lib/query-keys.ts';

const pathOf = (organisationId: string) => `/orgs/${organisationId}/report-decisions`;

/** Everything that was ever asked, what is open first; its effects are reckoned as the plans stand now. */
export const decisionsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('decisions', organisationId),
    ...asks(pathOf(organisationId), decisionSchema.array()),
  });

interface Seen {
  id: string;
  version: number;
}

export const useAskDecision = (organisationId: string) =>
  useMutation({
    meta: { says: msg`The decision is asked`, changes: 'decision', showsProblem: true },
    mutationFn: ({ asked, idempotencyKey }: { asked: AskDecision; idempotencyKey: string }, within) =>
      api.post(pathOf(organisationId), decisionSchema, asked, { idempotencyKey, within }),
  });

export const useUpdateDecision = (organisationId: string) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'decision', showsProblem: true },
    mutationFn: ({ id, version, change }: Seen & { change: UpdateDecision }, within) =>
      api.patch(`${pathOf(organisationId)}/${id}`, decisionSchema, change, { version, within }),
  });

export const useWithdrawDecision = (organisationId: string) =>
  useMutation({
    meta: { says: msg`The decision is withdrawn`, changes: 'decision' },
    mutationFn: ({ id, version }: Seen, within) =>
      api.post(`${pathOf(organisationId)}/${id}/withdraw`, decisionSchema, undefined, { version, within }),
  });

/** What is carried out changes the plan as well. */
export const useDecide = (organisationId: string) =>
  useMutation({
    meta: { says: msg`Decided`, changes: 'plan', showsProblem: true },
    mutationFn: ({ id, version, verdict }: Seen & { verdict: Decide }, within) =>
      api.post(`${pathOf(organisationId)}/${id}/verdict`, decisionSchema, verdict, { version, within }),
  });
