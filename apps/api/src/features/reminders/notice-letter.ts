import { isolated, type Language } from '@waymark/domain';
import type { NoticeWords } from '../../common/contributions/notice.ts';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { noticeWords } from './notice-words.ts';

export interface NoticeLetterInput extends NoticeWords {
  to: string;
  language: Language;
  organisationName: string;
  /** The organisation's own address, and where below it this is answered. */
  home: string;
  path: string;
  /** Who did it, and on which day of the organisation. */
  by: string;
  on: Temporal.PlainDate;
}

/** A mail about one thing that happened. */
export function noticeLetter(input: NoticeLetterInput): Letter {
  const { to, language, organisationName, home, path, by, on, ...said } = input;
  const words = noticeWords(language);
  return toLetter({
    ...{ to, language, subject: `${said.title} · ${isolated(organisationName)}`, heading: said.title },
    organisation: isolated(organisationName),
    byline: words.byline(by, on),
    paragraphs: said.paragraphs.map((one) =>
      typeof one === 'string' ? one : { text: one.text, link: one.path === null ? null : `${home}/${one.path}` },
    ),
    button: { label: said.open, link: `${home}/${path}` },
    notes: [words.note],
  });
}
