/** What stands below every mail, in English. */
export const letterWordsEn = {
  withoutButton: 'If the button does not work, open this address:',
  sentBy: 'Waymark sent this. Answers to it are not read.',
};
