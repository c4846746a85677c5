import type { Line, Message } from './letter.ts';
import { letterWords } from './letter-words.ts';

const font = "font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** What stands on each element, because not every mail program reads a style sheet. */
const styles = {
  page: `margin:0;padding:24px 12px;background:#f6f7f9;${font}`,
  card: 'width:100%;max-width:560px;background:#ffffff;border:1px solid #e4e7ec;border-radius:10px;border-collapse:separate',
  name: `padding:20px 32px 0;font-size:14px;font-weight:600;color:#3347ba;overflow-wrap:anywhere;${font}`,
  organisation: 'font-weight:400;color:#626b7a',
  body: `padding:8px 32px 28px;font-size:16px;line-height:1.55;color:#2a303b;overflow-wrap:anywhere;${font}`,
  heading: 'margin:8px 0 12px;font-size:22px;line-height:1.3;font-weight:600;color:#14181f',
  byline: 'margin:-8px 0 14px;font-size:14px;color:#626b7a',
  paragraph: 'margin:0 0 14px;white-space:pre-line',
  list: 'margin:0 0 14px;padding:0 0 0 20px',
  item: 'margin:0 0 8px',
  line: 'color:#3347ba',
  more: 'display:block;font-size:14px;color:#626b7a',
  button:
    'display:inline-block;padding:12px 22px;background:#3f55d1;border-radius:8px;color:#ffffff;font-weight:600;text-decoration:none',
  note: 'margin:0 0 10px;font-size:14px;color:#474f5d',
  link: 'color:#3347ba;word-break:break-all',
  footer: `padding:14px 12px;font-size:12px;color:#626b7a;${font}`,
} as const;
type Part = keyof typeof styles;

/** What is otherwise on a narrow screen, and in the dark; programs that know neither show the light one. */
const sheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.page{padding:12px 8px!important}.name{padding:16px 20px 0!important}.body{padding:8px 20px 20px!important}.heading{font-size:20px!important}.button{display:block!important;text-align:center}}
@media (prefers-color-scheme:dark){.page{background:#0f1216!important}.card{background:#171b21!important;border-color:#2b313b!important}.name,.line,.link{color:#9dabf5!important}.body{color:#d5dae2!important}.heading{color:#f3f5f8!important}.note{color:#b3bbc8!important}.organisation,.byline,.more,.footer{color:#939dac!important}.button{background:#5468e7!important}}`;

const is = (part: Part) => `class="${part}" style="${styles[part]}"`;

/** Tables and styles on each element, because that is what all mail programs understand; nothing is fetched. */
export function asHtml({
  subject,
  organisation,
  heading,
  byline,
  paragraphs,
  button,
  notes,
  language,
}: Message): string {
  const { withoutButton, sentBy } = letterWords(language);
  const link = escapeHtml(button.link);
  const sender = organisation ? ` <span ${is('organisation')}>· ${escapeHtml(organisation)}</span>` : '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(subject)}</title>
<style>${sheet}</style></head>
<body ${is('page')}>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" cellpadding="0" cellspacing="0" ${is('card')}>
<tr><td ${is('name')}>Waymark${sender}</td></tr>
<tr><td ${is('body')}>
<h1 ${is('heading')}>${escapeHtml(heading)}</h1>${byline ? `\n<p ${is('byline')}>${escapeHtml(byline)}</p>` : ''}
${paragraphsOf(paragraphs)}
<p style="margin:22px 0"><a href="${link}" ${is('button')}>${escapeHtml(button.label)}</a></p>
${notes.map((note) => `<p ${is('note')}>${escapeHtml(note)}</p>`).join('\n')}
<p ${is('note')}>${withoutButton}<br><a href="${link}" ${is('link')}>${link}</a></p>
</td></tr></table>
<p ${is('footer')}>${sentBy}</p>
</td></tr></table></body></html>
`;
}

/** Lines that follow each other are one list. */
function paragraphsOf(paragraphs: Message['paragraphs']): string {
  const html: string[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) html.push(`<ul ${is('list')}>${items.join('')}</ul>`);
    items = [];
  };
  for (const one of paragraphs) {
    if (typeof one !== 'string') {
      items.push(`<li ${is('item')}>${lineOf(one)}</li>`);
      continue;
    }
    endList();
    html.push(`<p ${is('paragraph')}>${escapeHtml(one)}</p>`);
  }
  endList();
  return html.join('\n');
}

function lineOf({ text, more, link }: Line): string {
  const said = escapeHtml(text);
  const linked = link === null ? said : `<a href="${escapeHtml(link)}" ${is('line')}>${said}</a>`;
  return more ? `${linked}<span ${is('more')}>${escapeHtml(more)}</span>` : linked;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
