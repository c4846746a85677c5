interface Mention {
  author: string;
  /** The requirement and the programme; empty for none. */
  within: string;
  label: string;
}

/** What a mention says, in English. */
export const mentionWordsEn = {
  /** As the bell has it, and the subject of the mail. */
  title: (author: string, label: string) => `${author} mentioned you: ${label}`,
  paragraph: ({ author, within, label }: Mention) =>
    `${author} mentioned you in a comment on “${label}”${within === '' ? '' : ` for ${within}`}.`,
  open: 'Read the comment',
  /** What My work asks. */
  asks: 'Read a comment',
};
