import type { EvidenceNoticeWords } from './evidence-notice-words.ts';

/** What people are told of evidence, in German. */
export const evidenceNoticeWordsDe: EvidenceNoticeWords = {
  rejected: ({ title }) => `Abgelehnt, bitte antworten: ${title}`,
  rejectedBy: ({ by, title, place }) => `${by} hat „${title}“ für ${place} geprüft und abgelehnt.`,
  answer: 'Antworten',
  accepted: ({ title }) => `Akzeptiert: ${title}`,
  acceptedBy: ({ by, title, place }) => `${by} hat „${title}“ für ${place} akzeptiert.`,
  open: 'Nachweis öffnen',
  sentAgain: (title) => `Neue Version zu prüfen: ${title}`,
  sentAgainBy: ({ by, title, place }, number, days) =>
    `${by} hat Version ${number} von „${title}“${place === '' ? '' : ` für ${place}`} gesendet${days === '' ? '' : ` (${days})`}.`,
  toReview: (title) => `Zu prüfen: ${title}`,
  toReviewBy: ({ by, title, place }) => `${by} hat „${title}“ für ${place} gesendet.`,
  review: 'Prüfen',
  quoted: (note) => `„${note}“`,
};
