import { createServer, type Socket } from 'node:net';

export interface MailServer {
  url: string;
  /** The next mail that arrives, as it came over the wire. */
  next: () => Promise<string>;
  /** All that have arrived and that nobody has asked for. */
  rest: () => string[];
  /** From now on it takes no mail, or takes them again. */
  refuse: (isRefusing: boolean) => void;
  stop: () => Promise<void>;
}

/** A mail server that takes every mail until it is told to refuse, as little of SMTP as that needs. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const waiting: ((mail: string) => void)[] = [];
  const sockets = new Set<Socket>();
  let isRefusing = false;
  const take = (mail: string) => {
    const first = waiting.shift();
    if (first) first(mail);
    else mails.push(mail);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A worker that is killed while it sends resets its connection.
    socket.on('error', () => socket.destroy());
    talk(socket, take, () => isRefusing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    next: () => {
      const mail = mails.shift();
      return mail === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(mail);
    },
    rest: () => mails.splice(0),
    refuse: (toRefuse) => {
      isRefusing = toRefuse;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function talk(socket: Socket, take: (mail: string) => void, isRefusing: () => boolean): void {
  let text = '';
  let isMail = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const obey = (line: string) => {
    isMail = line.toUpperCase() === 'DATA' && !isRefusing();
    if (isRefusing()) say('451 not now');
    else if (isMail) say('354 go on');
    else if (line.toUpperCase() === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  };
  say('220 ready');
  socket.on('data', (bytes) => {
    text += bytes.toString();
    for (let end = endOf(text, isMail); end !== undefined; end = endOf(text, isMail)) {
      const part = text.slice(0, end.at);
      text = text.slice(end.next);
      if (!isMail) obey(part);
      else {
        take(part);
        isMail = false;
        say('250 taken');
      }
    }
  });
}

function endOf(text: string, isMail: boolean): { at: number; next: number } | undefined {
  const mark = isMail ? '\r\n.\r\n' : '\r\n';
  const at = text.indexOf(mark);
  return at === -1 ? undefined : { at, next: at + mark.length };
}
