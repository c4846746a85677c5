import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type CreateInvitation,
  createdInvitationSchema,
  invitationSchema,
  mailSchema,
  memberSchema,
} from '@waymark/contracts';
import type { Role } from '@waymark/domain';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { membersOf } from '../../lib/shared.queries.ts';

export const memberKeys = {
  invitations: (organisationId: string) => keyOf('invitations', organisationId),
  mails: (organisationId: string) => keyOf('mails', organisationId),
};

export const invitationsOf = (organisationId: string) =>
  queryOptions({
    queryKey: memberKeys.invitations(organisationId),
    ...asks(`/orgs/${organisationId}/invitations`, invitationSchema.array()),
  });

export const mailsOf = (organisationId: string) =>
  queryOptions({
    queryKey: memberKeys.mails(organisationId),
    ...asks(`/orgs/${organisationId}/mails`, mailSchema.array()),
  });

/** Shows the new role at once and takes it back when the server refuses; the row says why. */
export function useChangeRole(organisationId: string) {
  const client = useQueryClient();
  const { queryKey } = membersOf(organisationId);
  return useMutation({
    meta: { says: msg`Role changed`, changes: 'member', showsProblem: true },
    mutationFn: ({ userId, role, version }: { userId: string; role: Role; version: number }, within) =>
      api.patch(`/orgs/${organisationId}/members/${userId}`, memberSchema, { role }, { version, within }),
    onMutate: async ({ userId, role }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (members) =>
        members?.map((member) => (member.user.id === userId ? { ...member, role } : member)),
      );
      return { before };
    },
    onError: (_error, _change, context) => client.setQueryData(queryKey, context?.before),
  });
}

export const useRemoveMember = (organisationId: string) =>
  useMutation({
    meta: { changes: 'member' },
    mutationFn: (userId: string, within) => api.delete(`/orgs/${organisationId}/members/${userId}`, { within }),
  });

export const useInvite = (organisationId: string) =>
  useMutation({
    meta: { changes: 'member', showsProblem: true },
    mutationFn: (invitation: CreateInvitation, within) =>
      api.post(`/orgs/${organisationId}/invitations`, createdInvitationSchema, invitation, { within }),
  });

export const useRevokeInvitation = (organisationId: string) =>
  useMutation({
    meta: { changes: 'member' },
    mutationFn: (id: string, within) => api.delete(`/orgs/${organisationId}/invitations/${id}`, { within }),
  });
