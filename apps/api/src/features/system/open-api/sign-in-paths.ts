import type { DomainErrorCode } from '@waymark/domain';
import { z } from 'zod';
import { problemsOf } from './responses.ts';
import type { Schemas } from './schemas.ts';

interface SignInRoute {
  summary: string;
  method?: 'get' | 'post';
  body?: z.ZodType;
  answer: z.ZodType;
  needsSession?: true;
}

const text = z.string();
const person = z.looseObject({ id: z.uuid(), name: text, email: z.email() });
const session = z.looseObject({ id: z.uuid(), token: text, expiresAt: z.iso.datetime() });
const done = z.looseObject({ status: z.boolean() });
const codeBody = z.object({ code: text });
const passwordBody = z.object({ password: text });
const codes = z.looseObject({ backupCodes: z.array(text) });

/**
 * The addresses of better-auth that the web app uses; what else it serves under `/api/auth` is its own and may change.
 * It answers in its own way: a code in capitals and a sentence, as `application/json`.
 */
const signInRoutes: Readonly<Record<string, SignInRoute>> = {
  'get-session': {
    summary: 'Read the session, or null where there is none',
    method: 'get',
    answer: z.looseObject({ session, user: person }).nullable(),
  },
  'list-sessions': { summary: 'List my sessions', method: 'get', answer: z.array(session), needsSession: true },
  'sign-up/email': {
    summary: 'Make an account and sign in',
    body: z.object({ name: text, email: z.email(), password: z.string().min(12).max(128) }),
    answer: z.looseObject({ token: text.nullable(), user: person }),
  },
  'sign-in/email': {
    summary: 'Sign in; with a second factor, a code has to follow',
    body: z.object({ email: z.email(), password: text }),
    answer: z.union([
      z.looseObject({ token: text, user: person }),
      z.looseObject({ twoFactorRedirect: z.literal(true) }),
    ]),
  },
  'sign-out': { summary: 'End the session', answer: z.looseObject({ success: z.boolean() }) },
  'request-password-reset': {
    summary: 'Ask for a link by mail to set a new password',
    body: z.object({ email: z.email() }),
    answer: done,
  },
  'reset-password': {
    summary: 'Set a new password with the token of a link',
    body: z.object({ token: text, newPassword: text }),
    answer: done,
  },
  'change-password': {
    summary: 'Change my password',
    body: z.object({ currentPassword: text, newPassword: text, revokeOtherSessions: z.boolean().optional() }),
    answer: z.looseObject({ user: person }),
    needsSession: true,
  },
  'revoke-session': {
    summary: 'End one of my sessions',
    body: z.object({ token: text }),
    answer: done,
    needsSession: true,
  },
  'revoke-other-sessions': { summary: 'End all my sessions but this', answer: done, needsSession: true },
  'two-factor/enable': {
    summary: 'Begin to set up a second factor',
    body: passwordBody,
    answer: z.looseObject({ totpURI: text, backupCodes: z.array(text) }),
    needsSession: true,
  },
  'two-factor/verify-totp': {
    summary: 'Give a code: to sign in, or to end the set-up',
    body: codeBody,
    answer: z.looseObject({ token: text.nullable(), user: person }),
  },
  'two-factor/verify-backup-code': {
    summary: 'Sign in with a backup code',
    body: codeBody,
    answer: z.looseObject({ user: person }),
  },
  'two-factor/disable': { summary: 'Do without a second factor', body: passwordBody, answer: done, needsSession: true },
  'two-factor/generate-backup-codes': {
    summary: 'Make new backup codes',
    body: passwordBody,
    answer: codes,
    needsSession: true,
  },
};

const refusal = z.looseObject({ code: z.string().optional(), message: z.string().optional() });
const refusals: DomainErrorCode[] = [
  'request.invalid',
  'request.origin_refused',
  'request.too_large',
  'request.media_type_unsupported',
  'request.rate_limited',
  'service.internal',
  'service.unavailable',
];

export function signInPaths(schemas: Schemas): Record<string, object> {
  const own = { schema: schemas.place(refusal, 'output') };
  return Object.fromEntries(
    Object.entries(signInRoutes).map(([address, route]) => [
      `/api/auth/${address}`,
      { [route.method ?? 'post']: operationOf(address, route, own, schemas) },
    ]),
  );
}

function operationOf(address: string, route: SignInRoute, own: object, schemas: Schemas): object {
  const { summary, body, answer, needsSession } = route;
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  const content = { 'application/json': own, 'application/problem+json': problem };
  const refused = { description: 'Refused, by better-auth in its own words or before it was asked.', content };
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  return {
    operationId: `SignIn.${address.replace(/\W(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: ['Sign in'],
    summary,
    security: needsSession ? [{ session: [] }] : [],
    parameters: [],
    ...(body ? { requestBody: { required: true, ...json(schemas.place(body, 'input')) } } : {}),
    responses: {
      ...problemsOf(refusals),
      200: { description: 'Done.', ...json(schemas.place(answer, 'output')) },
      ...Object.fromEntries([400, 401, 403, 404, 409, 422, 429].map((status) => [status, refused])),
    },
  };
}
