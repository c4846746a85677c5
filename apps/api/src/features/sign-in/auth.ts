import type { Language } from '@waymark/domain';
import type { PrismaClient } from '@waymark/prisma';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { languageOf } from '../../common/mail/language.ts';
import type { Environment } from '../../env.ts';
import { isCommonPassword } from './common-passwords.ts';

/** Where better-auth takes a new password, and in which field. */
const newPasswordFields: Record<string, 'password' | 'newPassword'> = {
  '/sign-up/email': 'password',
  '/reset-password': 'newPassword',
  '/change-password': 'newPassword',
};

const refusals = createAuthMiddleware(async (context) => {
  const field = newPasswordFields[context.path];
  if (field && isCommonPassword(String(context.body?.[field] ?? ''))) {
    throw new APIError('BAD_REQUEST', {
      code: 'PASSWORD_TOO_COMMON',
      message: 'This password is on the list of common ones. Choose another; a few words in a row are good.',
    });
  }
  if (!/^\/(update-|change-|delete-user|revoke-|request-password-reset|two-factor\/)/.test(context.path)) return;
  const session = await getSessionFromCtx(context, { disableRefresh: true });
  if (session && 'isDemo' in session.user && session.user.isDemo === true) {
    throw new APIError('FORBIDDEN', {
      code: 'DEMO_PEOPLE',
      message: 'The people of a demo are made up and have no account, so they stay as they are.',
    });
  }
});

export interface AuthMails {
  /** Takes the link to the page where the new password is set. Must not wait for the mail: that would tell who has an account. */
  passwordReset: (to: string, link: string, language: Language) => Promise<void>;
}

/**
 * Sign-in by better-auth: e-mail and password (12 to 128 characters, none of the common ones, no rules of
 * composition), TOTP by choice, sessions that can be listed and ended.
 */
export function createAuth(prisma: PrismaClient, environment: Environment, mails: AuthMails) {
  return betterAuth({
    appName: 'Waymark',
    secret: environment.BETTER_AUTH_SECRET,
    baseURL: environment.PUBLIC_URL,
    basePath: '/api/auth',
    trustedOrigins: [environment.PUBLIC_URL],
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
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
        await mails.passwordReset(user.email, link, languageOf(request?.headers.get('accept-language')));
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: environment.RATE_LIMIT_PER_MINUTE * 5,
      customRules: {
        '/sign-in/*': { window: 60, max: environment.RATE_LIMIT_PER_MINUTE },
        '/sign-up/*': { window: 60, max: environment.RATE_LIMIT_PER_MINUTE },
        '/two-factor/*': { window: 60, max: environment.RATE_LIMIT_PER_MINUTE },
        '/reset-password': { window: 60, max: environment.RATE_LIMIT_PER_MINUTE },
        // Each may put a mail into somebody else's box.
        '/request-password-reset': { window: 60, max: Math.ceil(environment.RATE_LIMIT_PER_MINUTE / 20) },
      },
    },
    hooks: { before: refusals },
    plugins: [twoFactor({ issuer: 'Waymark' })],
    advanced: {
      cookiePrefix: 'waymark',
      useSecureCookies: environment.PUBLIC_URL.startsWith('https:'),
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: ['x-waymark-client-address'] },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
export const AUTH = Symbol('auth');
