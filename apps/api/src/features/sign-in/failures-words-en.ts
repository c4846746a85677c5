/** What is written to the owner of an account that somebody fails to get into, in English. */
export const failuresWordsEn = {
  letter: (failures: number) => ({
    subject: 'Somebody tried to sign in to your Waymark account',
    heading: 'Wrong passwords or codes',
    paragraphs: [
      `Somebody tried ${failures} times in a row to sign in to your account with a wrong password or code. Nobody got in by that.`,
      'If it was you and you have forgotten your password, set a new one. If it was not you, a password that you use nowhere else and two-step sign-in keep your account safe.',
    ],
    label: 'Set a new password',
    notes: ['You can go on signing in from where you usually do; only whoever fails has to wait.'],
  }),
};
