import { startMailServer } from '../../api/test/mail-server.ts';

interface Mail {
  to: string;
  subject: string;
  links: string[];
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
const unquoted = (text: string) =>
  bytesOf(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
const unpacked = (text: string) => Buffer.from(text, 'base64').toString('utf8');

/** `=?UTF-8?Q?To_review=3A?=`, as a subject is written that holds more than plain letters. */
const headerWords = (text: string) =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind, word) =>
      kind.toUpperCase() === 'B' ? unpacked(word) : unquoted(word.replaceAll('_', ' ')),
    );

/** A header, whose lines go on where the next begins with a space. */
const header = (part: string, name: string) =>
  new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'im').exec(part)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ') ?? '';

/** The plain text of it and what leads out of that. */
function read(source: string): Mail {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
  const plain = boundary === undefined ? source : (source.split(`--${boundary}`)[1] ?? '').trimStart();
  const written = plain.slice(plain.indexOf('\r\n\r\n') + 4);
  const text = /base64/i.test(header(plain, 'Content-Transfer-Encoding')) ? unpacked(written) : unquoted(written);
  return {
    to: header(source, 'To'),
    subject: headerWords(header(source, 'Subject')),
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
}

/** What everybody is sent, each mail in the hands of its reader once. */
export async function openMailboxes() {
  const server = await startMailServer();
  const waiting: Mail[] = [];
  return {
    url: server.url,
    stop: server.stop,
    /** The link to follow of the mail to this person whose subject says so, as soon as it is there. */
    async linkTo(address: string, subject: RegExp): Promise<string> {
      const isMeant = (mail: Mail) => mail.to.includes(address) && subject.test(mail.subject);
      for (;;) {
        const [mail] = waiting.filter(isMeant);
        const [link] = mail?.links ?? [];
        if (mail && link) {
          waiting.splice(waiting.indexOf(mail), 1);
          return link;
        }
        waiting.push(read(await server.next()));
      }
    },
  };
}
