import type { Language } from '@waymark/domain';
import { letterWords } from './letter-words.ts';

/** A mail, ready to be sent. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface LinkedLine {
  text: string;
  link: string;
}

/** What a mail says. Everything in it is plain text, also where people have typed it. */
export interface Message {
  to: string;
  language: Language;
  subject: string;
  heading: string;
  /** One of them may be a line that leads somewhere by itself. */
  paragraphs: readonly (string | LinkedLine)[];
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

function asText({ heading, paragraphs, button, notes, language }: Message): string {
  const parts = [
    heading,
    ...paragraphs.map((one) => (typeof one === 'string' ? one : `${one.text}\n${one.link}`)),
    `${button.label}:\n${button.link}`,
    ...notes,
    `-- \n${letterWords(language).sentBy}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const font = "font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const styles = {
  page: `margin:0;padding:24px 12px;background:#f6f7f9;${font}`,
  card: 'width:100%;max-width:560px;background:#ffffff;border:1px solid #e4e7ec;border-radius:10px',
  name: `padding:20px 32px 0;font-size:14px;font-weight:600;color:#3347ba;${font}`,
  body: `padding:8px 32px 28px;font-size:16px;line-height:1.55;color:#2a303b;${font}`,
  heading: 'margin:8px 0 12px;font-size:22px;line-height:1.3;font-weight:600;color:#14181f',
  paragraph: 'margin:0 0 14px',
  button:
    'display:inline-block;padding:12px 22px;background:#3f55d1;border-radius:8px;color:#ffffff;font-weight:600;text-decoration:none',
  note: 'margin:0 0 10px;font-size:14px;color:#474f5d',
  link: 'color:#3347ba;word-break:break-all',
  line: 'color:#3347ba',
  footer: `padding:14px 12px;font-size:12px;color:#626b7a;${font}`,
};

/** Tables and styles on each element, because that is what all mail programs understand; no picture is fetched. */
function asHtml({ subject, heading, paragraphs, button, notes, language }: Message): string {
  const { withoutButton, sentBy } = letterWords(language);
  const link = escapeHtml(button.link);
  const lines = (all: readonly (string | LinkedLine)[], style: string) =>
    all.map((one) => `<p style="${style}">${lineOf(one)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light"><title>${escapeHtml(subject)}</title></head>
<body style="${styles.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" cellpadding="0" cellspacing="0" style="${styles.card}">
<tr><td style="${styles.name}">Waymark</td></tr>
<tr><td style="${styles.body}">
<h1 style="${styles.heading}">${escapeHtml(heading)}</h1>
${lines(paragraphs, styles.paragraph)}
<p style="margin:22px 0"><a href="${link}" style="${styles.button}">${escapeHtml(button.label)}</a></p>
${lines(notes, styles.note)}
<p style="${styles.note}">${withoutButton}<br><a href="${link}" style="${styles.link}">${link}</a></p>
</td></tr></table>
<p style="${styles.footer}">${sentBy}</p>
</td></tr></table></body></html>
`;
}

const lineOf = (line: string | LinkedLine): string =>
  typeof line === 'string'
    ? escapeHtml(line)
    : `<a href="${escapeHtml(line.link)}" style="${styles.line}">${escapeHtml(line.text)}</a>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
