import type { Letter } from '../../common/mailer.ts';

/** The letter with the link to set a new password; the only place where the link is ever written. */
export const passwordResetLetter = (to: string, link: string): Letter => ({
  to,
  subject: 'Set a new Waymark password',
  text: `Somebody, probably you, asked to set a new password for Waymark. This link works once, for one hour:

${link}

If it was not you, there is nothing to do: your password stays as it is.`,
});
