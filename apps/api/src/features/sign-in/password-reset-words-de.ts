import type { PasswordResetWords } from './password-reset-words.ts';

/** What the letter with the link to a new password says in German. */
export const passwordResetWordsDe: PasswordResetWords = {
  subject: 'Neues Passwort für Waymark festlegen',
  heading: 'Neues Passwort festlegen',
  paragraphs: ['Jemand, vermutlich Sie selbst, möchte ein neues Passwort für Waymark festlegen.'],
  label: 'Neues Passwort festlegen',
  notes: [
    'Der Link gilt einmal, eine Stunde lang.',
    'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
  ],
};
