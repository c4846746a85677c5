import type { Language } from '@waymark/domain';
import type { NoticeWords } from '../../common/contributions/notice.ts';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { noticeWords } from './notice-words.ts';

export interface NoticeLetterInput extends NoticeWords {
  to: string;
  language: Language;
  organisationName: string;
  /** Where it is answered. */
  link: string;
}

/** A mail about one thing that happened. */
export function noticeLetter({ to, language, organisationName, link, ...said }: NoticeLetterInput): Letter {
  return toLetter({
    ...{ to, language, subject: `${said.title} · ${organisationName}`, heading: said.title },
    paragraphs: said.paragraphs,
    button: { label: said.open, link },
    notes: [noticeWords(language).note],
  });
}
