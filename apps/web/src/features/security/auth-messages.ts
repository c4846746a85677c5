import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ProblemError } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';

const messages: Readonly<Record<string, MessageDescriptor | undefined>> = {
  INVALID_PASSWORD: msg`This is not your current password.`,
  PASSWORD_TOO_SHORT: msg`The new password needs at least 12 characters.`,
  PASSWORD_TOO_LONG: msg`The new password may have at most 128 characters.`,
  PASSWORD_TOO_COMMON: msg`This password is on the list of common ones. Choose another; a few words in a row are good.`,
  INVALID_CODE: msg`This code does not fit. Wait for the next one and check the clock of your phone.`,
  INVALID_TWO_FACTOR_COOKIE: msg`The set-up took too long. Begin again.`,
  CREDENTIAL_ACCOUNT_NOT_FOUND: msg`This account has no password.`,
};

/** The sentence for a refusal of the sign-in service. */
export function authMessage(i18n: I18n, error: unknown): string {
  const message = error instanceof ProblemError ? messages[error.code] : undefined;
  return message ? i18n._(message) : problemMessage(i18n, error);
}

export const isAboutCurrentPassword = (error: unknown) =>
  error instanceof ProblemError && error.code === 'INVALID_PASSWORD';
