/** What the letter with the link to a new password says in English. */
export const passwordResetWordsEn = {
  subject: 'Set a new Waymark password',
  heading: 'Set a new password',
  paragraphs: ['Somebody, probably you, asked to set a new password for Waymark.'],
  label: 'Set a new password',
  notes: [
    'The link works once, for one hour.',
    'If it was not you, there is nothing to do: your password stays as it is.',
  ],
};
