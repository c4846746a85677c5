import type { Language } from '@waymark/domain';
import { asHtml } from './letter-html.ts';
import { letterWords } from './letter-words.ts';

/** A mail, ready to be sent. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** One of several things, each in a line of its own. */
export interface Line {
  text: string;
  /** What else is to be known of it. */
  more?: string;
  /** Where it leads to by itself. */
  link: string | null;
}

/** What a mail says. Everything in it is plain text, also where people have typed it. */
export interface Message {
  to: string;
  language: Language;
  subject: string;
  /** Whose it is about, where it is about one. */
  organisation?: string;
  heading: string;
  /** Below the heading: who did it, and on which day. */
  byline?: string;
  paragraphs: readonly (string | Line)[];
  /** The one thing to do. */
  button: { label: string; link: string };
  /** Under the button: how long it works, and what to do if it was not meant for the reader. */
  notes: readonly string[];
}

/** A message as a mail in two forms that say the same: text, and HTML that every mail program shows. */
export function toLetter(message: Message): Letter {
  // A line break would begin another header.
  const subject = message.subject.replace(/\s+/g, ' ').trim();
  return { to: message.to, subject, text: asText(message), html: asHtml(message) };
}

function asText({ organisation, heading, byline, paragraphs, button, notes, language }: Message): string {
  const parts = [
    organisation ? `Waymark · ${organisation}` : 'Waymark',
    heading,
    ...(byline ? [byline] : []),
    ...paragraphs.map((one) => (typeof one === 'string' ? one : asPoint(one))),
    `${button.label}:\n${button.link}`,
    ...notes,
    `-- \n${letterWords(language).sentBy}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function asPoint({ text, more, link }: Line): string {
  const said = `• ${text}${more ? ` (${more})` : ''}`;
  return link === null ? said : `${said}\n${link}`;
}
