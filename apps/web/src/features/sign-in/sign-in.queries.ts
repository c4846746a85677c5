import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type CreateOrganisation, invitationPreviewSchema, organisationSchema } from '@waymark/contracts';
import type { Role } from '@waymark/domain';
import { z } from 'zod';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { askAuth } from '../../lib/auth-client.ts';
import { meQuery } from '../../lib/current-user.ts';
import { pageIsNobodys } from '../../lib/page-person.ts';
import { keyOf } from '../../lib/query-keys.ts';

const anything = z.unknown();
const signedInSchema = z.object({ twoFactorRedirect: z.boolean().default(false) });

export interface Credentials {
  email: string;
  password: string;
}

/** Says in `twoFactorRedirect` that a code is still needed. */
export const useSignIn = () =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: (credentials: Credentials) => askAuth('/sign-in/email', signedInSchema, credentials),
  });

export const useSignUp = () =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: (account: Credentials & { name: string }) => askAuth('/sign-up/email', anything, account),
  });

export const useVerifyCode = () =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: ({ code, isBackupCode }: { code: string; isBackupCode: boolean }) =>
      askAuth(isBackupCode ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', anything, { code }),
  });

/** The answer is the same whether there is such an account or not. */
export const useRequestNewPassword = () =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: (email: string) => askAuth('/request-password-reset', anything, { email }),
  });

/** Sets the password by the token of a link, and ends every session of that person. */
export const useSetNewPassword = (token: string) =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: (newPassword: string) => askAuth('/reset-password', anything, { token, newPassword }),
  });

/** Opens a demo of the visitor's own, and signs in as one of its people. */
export const useOpenDemo = () =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: (role: Role, within) => api.post('/demo/session', anything, { role }, { within }),
  });

export const invitationByToken = (token: string) =>
  queryOptions({
    queryKey: keyOf('invitation', token),
    ...asks(`/invitations/${encodeURIComponent(token)}`, invitationPreviewSchema),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

export const useAcceptInvitation = (token: string) =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: () => api.post(`/invitations/${encodeURIComponent(token)}/accept`, organisationSchema),
  });

export const useCreateOrganisation = () =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: (organisation: CreateOrganisation, within) =>
      api.post('/orgs', organisationSchema, organisation, { within }),
  });

/** Asks anew who is signed in: pages of an organisation let in only whom they know. */
export function useLearnWhoIAm() {
  const client = useQueryClient();
  return async () => {
    // An answer on its way may be from before, for example from between signing up and joining.
    await client.cancelQueries(meQuery);
    return client.fetchQuery({ ...meQuery, staleTime: 0 });
  };
}

/** Whoever signs in must see nothing of the person before them. */
export function useForgetEverything() {
  const client = useQueryClient();
  return () => {
    pageIsNobodys();
    client.clear();
  };
}
