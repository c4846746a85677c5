import { Injectable } from '@nestjs/common';
import type { GenericEndpointContext } from 'better-auth';
import type { APIError } from 'better-auth/api';
import { z } from 'zod';
import { RateLimiter } from '../../common/rate-limiter.ts';
import { NewPasswordGuard } from './new-password.guard.ts';
import { currentSignInRequest, personOf, type SignInRequest } from './sign-in-request.ts';
import { SignInTrail } from './sign-in-trail.ts';
import { SignInWaits } from './sign-in-waits.ts';
import { SignUpService } from './sign-up.service.ts';

/** Where the sign-in library takes a new password, and in which field. */
const newPasswordFields: Readonly<Record<string, 'password' | 'newPassword' | undefined>> = {
  '/sign-up/email': 'password',
  '/reset-password': 'newPassword',
  '/change-password': 'newPassword',
};
/** Where a password or a code is tried. */
const tries = new Set([
  '/sign-in/email',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/change-password',
  '/verify-password',
]);
/** A code is good for 30 seconds, and a little before and after. */
const codeSeconds = 120;

const bodySchema = z.record(z.string(), z.unknown()).catch({});

/** What stands before the sign-in library: who may sign up, which passwords are taken, who has to wait, codes used once. */
@Injectable()
export class SignInGuard {
  constructor(
    private readonly waits: SignInWaits,
    private readonly limiter: RateLimiter,
    private readonly passwords: NewPasswordGuard,
    private readonly signUp: SignUpService,
    private readonly trail: SignInTrail,
  ) {}

  /** Throws what stands against the request, or gives what is to be changed of it. */
  async before(context: GenericEndpointContext): Promise<{ context: { body: Record<string, unknown> } } | undefined> {
    const request = currentSignInRequest();
    const body = bodySchema.parse(context.body);
    const field = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    await findPerson(context, request, field);
    if (request.isSignedIn && request.person?.isDemo && context.path !== '/sign-out') await refuseDemo(context.path);

    const passwordField = newPasswordFields[context.path ?? ''];
    if (passwordField) {
      const email = request.person?.email ?? (field('email') || undefined);
      const refusal = await this.passwords.refusal(field(passwordField), email);
      if (refusal) throw await refusalWith('BAD_REQUEST', refusal);
    }
    if (context.path === '/sign-up/email' && !(await this.signUp.allows(field('email')))) {
      throw await refusalWith('FORBIDDEN', {
        code: 'SIGN_UP_CLOSED',
        message: 'Accounts are made by invitation only here.',
      });
    }
    if (tries.has(context.path ?? '')) await this.beginTry(request, field('email'));
    if (context.path === '/two-factor/verify-totp') await this.useCode(request, field('code'));
    // Whoever knows the old password must not stay in by a session that it opened.
    if (context.path === '/change-password') return { context: { body: { ...body, revokeOtherSessions: true } } };
    return undefined;
  }

  /** Refuses a try that comes too early after failures, with the same words for accounts that do not exist. */
  private async beginTry(request: SignInRequest, writtenEmail: string): Promise<void> {
    const account = request.person?.email ?? writtenEmail;
    const begun = await this.waits.begin({ account, address: request.address });
    if ('failures' in begun) {
      request.attempt = { account, failures: begun.failures };
      return;
    }
    const message = 'Too many wrong passwords or codes. Wait a little; the wait grows with each.';
    throw await refusalWith(
      'TOO_MANY_REQUESTS',
      { code: 'WAIT_AFTER_FAILURES', message, waitSeconds: begun.waitSeconds },
      {
        'retry-after': String(begun.waitSeconds),
      },
    );
  }

  /** Each code works once. It is taken before it is judged, so that of two who send it at once one is refused. */
  private async useCode(request: SignInRequest, code: string): Promise<void> {
    const { person } = request;
    if (!person) return;
    if ((await this.limiter.take(`code ${person.id} ${code}`, { max: 1, seconds: codeSeconds })) === undefined) return;
    void this.trail.recordFailure(request);
    throw await refusalWith('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'This code was used already.' });
  }
}

async function refuseDemo(path: string | undefined): Promise<void> {
  if (!/^\/(update-|change-|delete-user|revoke-|request-password-reset|two-factor\/)/.test(path ?? '')) return;
  throw await refusalWith('FORBIDDEN', {
    code: 'DEMO_PEOPLE',
    message: 'The people of a demo are made up and have no account, so they stay as they are.',
  });
}

/** Whose account it is about: of the session, of a sign-in that waits for its code, of a link, or of the address written. */
async function findPerson(
  context: GenericEndpointContext,
  request: SignInRequest,
  field: (name: string) => string,
): Promise<void> {
  const { internalAdapter, secret, createAuthCookie } = context.context;
  const { getSessionFromCtx } = await import('better-auth/api');
  const session = await getSessionFromCtx(context, { disableRefresh: true });
  request.isSignedIn = session !== null && !['/sign-in/email', '/sign-up/email'].includes(context.path ?? '');
  const found = async () => {
    if (session && request.isSignedIn) return session.user;
    if (context.path === '/sign-in/email') return (await internalAdapter.findUserByEmail(field('email')))?.user;
    const waiting = await context.getSignedCookie(createAuthCookie('two_factor').name, secret);
    const key = context.path === '/reset-password' ? `reset-password:${field('token')}` : waiting;
    const verification = key ? await internalAdapter.findVerificationValue(key) : null;
    return verification ? internalAdapter.findUserById(verification.value) : undefined;
  };
  request.person = personOf(await found());
}

/** As the library refuses. */
async function refusalWith(...told: ConstructorParameters<typeof APIError>): Promise<APIError> {
  const { APIError } = await import('better-auth/api');
  return new APIError(...told);
}
