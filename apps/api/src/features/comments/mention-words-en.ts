interface Mention {
  author: string;
  organisation: string;
  /** Null where it belongs to none. */
  programme: string | null;
  label: string;
}

/** What a mention says, in English. */
export const mentionWordsEn = {
  /** As the bell has it, and the subject of the mail. */
  title: (author: string, label: string) => `${author} mentioned you: ${label}`,
  paragraph: ({ author, organisation, programme, label }: Mention) =>
    `${author} mentioned you in a comment on “${label}”, ${programme === null ? '' : `${programme}, `}${organisation}.`,
  open: 'Read the comment',
  /** What My work asks. */
  asks: 'Read a comment',
};
