import type { Language } from '@waymark/domain';
import type { PrismaClient } from '@waymark/prisma';
import type { BetterAuthPlugin } from 'better-auth';
import { ownOrigins } from '../../common/own-origins.ts';
import { languageOf } from '../../common/request-language.ts';
import { cookieAttributes, cookiePrefix } from '../../common/session-cookie.ts';
import type { Environment } from '../../env.ts';
import type { SignInGuard } from './sign-in-guard.ts';
import type { SignInOutcome } from './sign-in-outcome.ts';
import { currentSignInRequest } from './sign-in-request.ts';

export interface AuthMails {
  /** Takes the link to the page where the new password is set. Must not wait for the mail: that would tell who has an account. */
  passwordReset: (to: string, link: string, language: Language) => Promise<void>;
}

/** What stands before the library and what follows after it, around each of its paths. */
export interface AuthWatch {
  guard: Pick<SignInGuard, 'before'>;
  outcome: Pick<SignInOutcome, 'after'>;
}

/**
 * Sign-in by better-auth: e-mail and password (12 to 128 characters, no rules of composition), TOTP by choice, sessions that
 * can be listed and ended. Its limits are Waymark's own, see `rate-limit.ts`; sessions are renewed by `session-reader.ts`.
 * The library, a quarter of all that is loaded, is loaded when somebody first signs in.
 */
export async function createAuth(prisma: PrismaClient, environment: Environment, mails: AuthMails, watch?: AuthWatch) {
  const [{ betterAuth }, { prismaAdapter }, { twoFactor }] = await Promise.all([
    import('better-auth'),
    import('better-auth/adapters/prisma'),
    import('better-auth/plugins/two-factor'),
  ]);
  return betterAuth({
    appName: 'Waymark',
    secret: environment.BETTER_AUTH_SECRET,
    baseURL: environment.PUBLIC_URL,
    basePath: '/api/auth',
    trustedOrigins: [...ownOrigins(environment)],
    // A new password, the end of its link and of the sessions are one transaction.
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    logger: { disabled: environment.NODE_ENV === 'test' || environment.LOG_LEVEL === 'silent', level: 'error' },
    user: { additionalFields: { isDemo: { type: 'boolean', required: false, defaultValue: false, input: false } } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }, request) => {
        // Nobody is behind the addresses of a demo.
        if ('isDemo' in user && user.isDemo === true) return;
        const link = `${environment.PUBLIC_URL.replace(/\/$/, '')}/new-password/${token}`;
        await mails.passwordReset(user.email, link, languageOf(Object.fromEntries(request?.headers ?? [])));
      },
    },
    verification: { storeIdentifier: 'hashed' },
    // The cookie lasts until the absolute end; whether the session still lives says its row.
    session: { expiresIn: environment.SESSION_MAX_HOURS * 3600, disableSessionRefresh: true },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, ...lifeOf(environment) } }) } },
    },
    rateLimit: { enabled: false },
    onAPIError: {
      onError: (error) => {
        currentSignInRequest().fault = error;
      },
    },
    plugins: [twoFactor({ issuer: 'Waymark' }), ...(watch ? [await watching(watch)] : [])],
    advanced: {
      cookiePrefix: cookiePrefix(environment),
      useSecureCookies: false,
      defaultCookieAttributes: cookieAttributes(environment),
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: ['x-waymark-client-address'] },
    },
  });
}

/** A new session lives as long as one that is not used. */
function lifeOf({ SESSION_IDLE_HOURS, SESSION_MAX_HOURS }: Environment): { expiresAt: Date } {
  return { expiresAt: new Date(Date.now() + Math.min(SESSION_IDLE_HOURS, SESSION_MAX_HOURS) * 3_600_000) };
}

/** Comes after the second factor's own hooks, and so sees whether a code is still asked for. */
async function watching({ guard, outcome }: AuthWatch): Promise<BetterAuthPlugin> {
  const { createAuthMiddleware } = await import('better-auth/api');
  const matcher = () => true;
  return {
    id: 'waymark',
    hooks: {
      before: [{ matcher, handler: createAuthMiddleware((context) => guard.before(context)) }],
      after: [{ matcher, handler: createAuthMiddleware((context) => outcome.after(context)) }],
    },
  };
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;
/** Gives the one there is, made when it is first asked for. */
export type AuthSource = () => Promise<Auth>;
export const AUTH = Symbol('auth');
