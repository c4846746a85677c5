import { Injectable } from '@nestjs/common';
import type { GenericEndpointContext } from 'better-auth';
import { Database } from '../../common/database.ts';
import { currentSignInRequest, personOf, type SignInRequest } from './sign-in-request.ts';
import { type SignInEvent, SignInTrail } from './sign-in-trail.ts';
import { SignInWaits } from './sign-in-waits.ts';

/** What a path that went well tells of; where one is signed in already, a code that fits switches the second factor on. */
const events: Readonly<Record<string, SignInEvent | undefined>> = {
  '/sign-up/email': 'signed_up',
  '/sign-in/email': 'signed_in',
  '/sign-out': 'signed_out',
  '/request-password-reset': 'password_link_asked',
  '/reset-password': 'password_changed',
  '/change-password': 'password_changed',
  '/two-factor/verify-totp': 'signed_in',
  '/two-factor/verify-backup-code': 'signed_in',
  '/two-factor/disable': 'second_factor_off',
  '/two-factor/generate-backup-codes': 'backup_codes_made',
  '/verify-password': 'reauthenticated',
  '/revoke-session': 'sessions_ended',
  '/revoke-other-sessions': 'sessions_ended',
};

/** What follows once the sign-in library has answered: waits are lifted, other sessions end, and the trail is written. */
@Injectable()
export class SignInOutcome {
  constructor(
    private readonly waits: SignInWaits,
    private readonly trail: SignInTrail,
    private readonly database: Database,
  ) {}

  async after(context: GenericEndpointContext): Promise<void> {
    const request = currentSignInRequest();
    const attempt = request.attempt && { account: request.attempt.account, address: request.address };
    const refusal = await refusalOf(context.context);
    if (refusal) {
      // Whatever else was wrong with a request, such as a password too short, was no try.
      if (!attempt) return;
      if (!wrongSecrets.has(refusal.body?.code ?? '')) return this.waits.takeBack(attempt);
      void this.trail.recordFailure(request);
      return;
    }
    const event = eventOf(context, request);
    if (attempt && event === undefined) await this.waits.takeBack(attempt);
    else if (attempt) await this.waits.succeed(attempt);
    if (event === 'second_factor_on' || event === 'second_factor_off') await this.endOtherSessions(context, request);
    // Whoever signs up is somebody only now.
    const person = request.person ?? personOf(context.context.newSession?.user);
    if (event) await this.trail.record(event, { ...request, person });
  }

  private async endOtherSessions({ context }: GenericEndpointContext, { person }: SignInRequest): Promise<void> {
    const token = context.newSession?.session.token;
    if (!person || !token) return;
    await this.database.prisma.session.deleteMany({ where: { userId: person.id, token: { not: token } } });
  }
}

const wrongSecrets = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD', 'INVALID_CODE', 'INVALID_BACKUP_CODE']);

/** What the library refused with; its types do not tell of it. */
async function refusalOf(context: object) {
  const { isAPIError } = await import('better-auth/api');
  const returned = 'returned' in context ? context.returned : undefined;
  return isAPIError(returned) ? returned : undefined;
}

/** Undefined where nothing came of it yet: a code is still asked for, or a set-up has only begun. */
function eventOf(
  { path, context }: GenericEndpointContext,
  { isSignedIn, person }: SignInRequest,
): SignInEvent | undefined {
  const event = events[path ?? ''];
  // Asked again, a password is only the first half where there is a second factor.
  if (event === 'reauthenticated') return person?.twoFactorEnabled ? undefined : event;
  if (event !== 'signed_in') return event;
  if (!isSignedIn) return context.newSession ? 'signed_in' : undefined;
  return person?.twoFactorEnabled ? 'reauthenticated' : 'second_factor_on';
}
