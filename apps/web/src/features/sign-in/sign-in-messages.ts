import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { passwordMessages } from '../../lib/password-messages.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';

const messages: Readonly<Record<string, MessageDescriptor | undefined>> = {
  ...passwordMessages,
  INVALID_EMAIL_OR_PASSWORD: msg`E-mail address and password do not fit together. Check both and try again.`,
  INVALID_EMAIL: msg`Write an e-mail address, such as name@company.com.`,
  VALIDATION_ERROR: msg`Write an e-mail address, such as name@company.com.`,
  USER_ALREADY_EXISTS: msg`There is an account with this address already. Sign in instead.`,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: msg`There is an account with this address already. Sign in instead.`,
  SIGN_UP_CLOSED: msg`Accounts are made by invitation only here. Open the link of your invitation.`,
  INVALID_CODE: msg`This code does not fit. Wait for the next one and check the clock of your phone.`,
  INVALID_BACKUP_CODE: msg`This backup code does not fit. Each works once; try another.`,
  INVALID_TWO_FACTOR_COOKIE: msg`This took too long. Sign in again with your password.`,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: msg`Too many wrong codes. Sign in again with your password.`,
};

/** The sentence for a refusal while signing in or up. */
export function signInMessage(i18n: I18n, error: unknown): string {
  const message = error instanceof ProblemError ? messages[error.code] : undefined;
  return message ? i18n._(message) : problemMessage(i18n, error);
}

/** What the sign-in service calls an address it cannot read. */
const aboutAddress = ['INVALID_EMAIL', 'VALIDATION_ERROR'];
export const isAboutAddress = (error: unknown) => error instanceof ProblemError && aboutAddress.includes(error.code);
export const isDeadLink = (error: unknown) =>
  error instanceof ProblemError && ['INVALID_TOKEN', 'USER_NOT_FOUND'].includes(error.code);
