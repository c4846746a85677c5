import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { meSchema, type Reauthenticate } from '@waymark/contracts';
import { z } from 'zod';
import { api, apiAddress } from '../../lib/api-client.ts';
import { askAuth } from '../../lib/auth-client.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { whileSignedIn } from '../../lib/signed-in.ts';

const sessionSchema = z.object({
  id: z.string(),
  token: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  userAgent: z.string().nullish(),
});
export type Session = z.infer<typeof sessionSchema>;

const anything = z.unknown();

/** One's own affairs at the service that signs people in, and as that who is signed in. */
const askMine = <Schema extends z.ZodType>(path: string, schema: Schema, body?: unknown) =>
  whileSignedIn(() => askAuth(path, schema, body), body !== undefined);

/** Where the person is signed in, with the session of this browser marked. */
export const sessionsQuery = queryOptions({
  queryKey: keyOf('sessions'),
  queryFn: async () => {
    const [sessions, current] = await Promise.all([
      askMine('/list-sessions', sessionSchema.array()),
      askMine('/get-session', z.object({ session: z.object({ id: z.string() }) })),
    ]);
    return sessions
      .map((session) => ({ ...session, isCurrent: session.id === current.session.id }))
      .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.updatedAt.localeCompare(a.updatedAt));
  },
});

export const useRevokeSession = () =>
  useMutation({
    meta: { changes: 'me' },
    mutationFn: (token: string) => askMine('/revoke-session', anything, { token }),
  });

export const useRevokeOtherSessions = () =>
  useMutation({
    meta: { says: msg`Signed out everywhere else`, changes: 'me' },
    mutationFn: () => askMine('/revoke-other-sessions', anything, {}),
  });

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}
export const useChangePassword = () =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: (change: PasswordChange) => askMine('/change-password', anything, change),
  });

const setUpSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export type TwoFactorSetUp = z.infer<typeof setUpSchema>;

/** Begins the set-up; it counts only once a code was verified. */
export const useBeginTwoFactor = () =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: (password: string) => askMine('/two-factor/enable', setUpSchema, { password }),
  });

/** Proves again who one is, for what the server asks that before. */
export const useReauthenticate = () =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: (proof: Reauthenticate, within) => api.post('/me/reauthentication', anything, proof, { within }),
  });

export const useVerifyTwoFactor = () =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: (code: string) => askMine('/two-factor/verify-totp', anything, { code }),
  });

export const useDisableTwoFactor = () =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: (password: string) => askMine('/two-factor/disable', anything, { password }),
  });

export const useNewBackupCodes = () =>
  useMutation({
    meta: { changes: 'me', showsProblem: true },
    mutationFn: (password: string) =>
      askMine('/two-factor/generate-backup-codes', z.object({ backupCodes: z.array(z.string()) }), { password }),
  });

export const useRenameMe = () =>
  useMutation({
    mutationFn: (name: string, within) => api.put('/me', meSchema, { name }, { within }),
    meta: { changes: 'me', showsProblem: true },
  });

export const myDataAddress = apiAddress('/me/export');
