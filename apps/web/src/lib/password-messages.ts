import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ProblemError } from './problem-error.ts';

/** What the sign-in service says against a new password, wherever one is chosen. */
const aboutNewPassword: Readonly<Record<string, MessageDescriptor | undefined>> = {
  PASSWORD_TOO_SHORT: msg`The password needs at least 12 characters.`,
  PASSWORD_TOO_LONG: msg`The password may have at most 128 characters.`,
  PASSWORD_TOO_COMMON: msg`This password is on the list of common ones. Choose another; a few words in a row are good.`,
  PASSWORD_REPEATS: msg`This password only repeats or counts up. Choose another; a few words in a row are good.`,
  PASSWORD_HAS_ADDRESS: msg`This password is little more than your e-mail address. Choose another; a few words in a row are good.`,
  PASSWORD_HAS_NAME: msg`This password is little more than the name of Waymark or of your organisation. Choose another; a few words in a row are good.`,
};

/** What it says wherever a password or a code is asked for. */
const aboutTries: Readonly<Record<string, MessageDescriptor | undefined>> = {
  WAIT_AFTER_FAILURES: msg`Too many wrong passwords or codes. Wait a little; the wait grows with each.`,
  ACCOUNT_TEMPORARILY_LOCKED: msg`Too many wrong codes. Wait a few minutes and sign in again.`,
};

export const passwordMessages = { ...aboutNewPassword, ...aboutTries };

/** Whether a refusal is about the password that was chosen, and so belongs to its field. */
export const isAboutNewPassword = (error: unknown) => error instanceof ProblemError && error.code in aboutNewPassword;
