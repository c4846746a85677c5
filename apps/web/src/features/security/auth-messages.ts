import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { passwordMessages } from '../../lib/password-messages.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';

const messages: Readonly<Record<string, MessageDescriptor | undefined>> = {
  ...passwordMessages,
  INVALID_PASSWORD: msg`This is not your current password.`,
  INVALID_CODE: msg`This code does not fit. Wait for the next one and check the clock of your phone.`,
  INVALID_TWO_FACTOR_COOKIE: msg`The set-up took too long. Begin again.`,
  CREDENTIAL_ACCOUNT_NOT_FOUND: msg`This account has no password.`,
};

/** The sentence for a refusal of the sign-in service. */
export function authMessage(i18n: I18n, error: unknown): string {
  const message = error instanceof ProblemError ? messages[error.code] : undefined;
  return message ? i18n._(message) : problemMessage(i18n, error);
}
