interface Of {
  /** Who did it. */
  by: string;
  title: string;
  /** The programmes and the requirements it speaks for; empty for none. */
  place: string;
}

/** What people are told of evidence, in English. */
export const evidenceNoticeWordsEn = {
  rejected: ({ title }: Of) => `Rejected, please answer: ${title}`,
  rejectedBy: ({ by, title, place }: Of) => `${by} looked at “${title}” for ${place} and rejected it.`,
  answer: 'Answer it',
  accepted: ({ title }: Of) => `Accepted: ${title}`,
  acceptedBy: ({ by, title, place }: Of) => `${by} accepted “${title}” for ${place}.`,
  open: 'Open the evidence',
  sentAgain: (title: string) => `New version to review: ${title}`,
  /** `days` where they are others than before: "covers 1 Apr – 30 Jun 2026". */
  sentAgainBy: ({ by, title, place }: Of, number: number, days: string) =>
    `${by} sent version ${number} of “${title}”${place === '' ? '' : ` for ${place}`}${days === '' ? '' : ` (${days})`}.`,
  toReview: (title: string) => `To review: ${title}`,
  toReviewBy: ({ by, title, place }: Of) => `${by} sent “${title}” for ${place}.`,
  review: 'Review it',
  quoted: (note: string) => `“${note}”`,
};
