import type { KnownValues } from './known-values.ts';

export interface Somebody {
  role: string;
  email: string;
  cookie: string | undefined;
}
export interface World {
  people: Somebody[];
  organisations: string[];
}

export interface Sent {
  method: string;
  path: string;
  body?: unknown;
  file?: Uint8Array;
  cookie?: string | undefined;
  /** What is sent as `If-Match`. */
  version?: number | undefined;
}
export interface Answered {
  status: number;
  body: never;
  /** The session that came with it. */
  cookie: string | undefined;
}

/** Says that nothing was done and asks to try again, as a machine with too much to do may: it counts where it comes again. */
export const isBusy = ({ status }: { status: number }): boolean => status === 503;

/** Where the server is, and what it takes for its own pages; nothing where it does not ask. */
export class Door {
  readonly url: string;
  readonly origin: string;
  /** What opens `/metrics`, if anything does. */
  readonly metricsToken: string | undefined;

  constructor(url: string, origin = '', metricsToken?: string) {
    this.url = url;
    this.origin = origin;
    this.metricsToken = metricsToken;
  }

  async send({ method, path, body, file, cookie, version }: Sent): Promise<Answered> {
    const content = file ? new Uint8Array(file) : body === undefined ? null : JSON.stringify(body);
    const type = file ? 'application/octet-stream' : 'application/json';
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.origin ? { origin: this.origin } : {}),
        ...(cookie ? { cookie } : {}),
        ...(content === null ? {} : { 'content-type': type }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: content,
      signal: AbortSignal.timeout(20_000),
    });
    const text = await wholeText(response);
    const session = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
    return {
      status: response.status,
      body: (text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined) as never,
      cookie: session.length > 0 ? session.join('; ') : undefined,
    };
  }

  /** The same, where nothing can be fuzzed without it. */
  async must(sent: Sent): Promise<Answered> {
    let answer = await this.send(sent);
    for (let tries = 1; isBusy(answer) && tries < 3; tries += 1) answer = await this.send(sent);
    if (answer.status < 300) return answer;
    const { method, path } = sent;
    throw new Error(
      `The world to fuzz cannot be made: ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  }
}

export const password = 'quiet harbour lantern';
const roles = ['manager', 'contributor', 'executive', 'auditor'];

/** An organisation with somebody in every role and two programmes, and another that is none of their business. */
export async function makeWorld(door: Door, known: KnownValues): Promise<World> {
  const owner = await newcomer(door, 'owner');
  const id = await organisationOf(door, owner, 'Fuzzed');
  const others = [];
  for (const role of roles) others.push(await join(door, owner, id, role));
  for (const body of programmes()) {
    const answer = await door.must({
      method: 'POST',
      path: `/api/v1/orgs/${id}/programmes`,
      body,
      cookie: owner.cookie,
    });
    known.learn('/programmes', answer.body);
  }
  const stranger = await newcomer(door, 'owner of another organisation');
  const foreign = await organisationOf(door, stranger, 'Another');
  const nobody = { role: 'nobody', email: '', cookie: undefined };
  return { people: [owner, ...others, stranger, nobody], organisations: [id, foreign] };
}

export async function newcomer(door: Door, role: string): Promise<Somebody> {
  const email = `${crypto.randomUUID()}@example.test`;
  const body = { name: `Somebody, ${role}`, email, password };
  const { cookie } = await door.must({ method: 'POST', path: '/api/auth/sign-up/email', body });
  return { role, cookie, email };
}

export async function organisationOf(door: Door, { cookie }: Somebody, name: string): Promise<string> {
  const { body } = await door.must({ method: 'POST', path: '/api/v1/orgs', body: { name }, cookie });
  return (body as { id: string }).id;
}

/** An invitation, with the secret of its link. */
export async function invite(door: Door, owner: Somebody, organisation: string, guest: Somebody): Promise<string> {
  const { email, role } = guest;
  const path = `/api/v1/orgs/${organisation}/invitations`;
  const { body } = await door.must({ method: 'POST', path, body: { email, role }, cookie: owner.cookie });
  return (body as { link: string }).link.split('/').at(-1) ?? '';
}

export async function join(door: Door, owner: Somebody, organisation: string, role: string): Promise<Somebody> {
  const guest = await newcomer(door, role);
  const token = await invite(door, owner, organisation, guest);
  await door.must({ method: 'POST', path: `/api/v1/invitations/${token}/accept`, cookie: guest.cookie });
  return guest;
}

function programmes(): object[] {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const dates = { startOn: day(-30), targetOn: day(400) };
  const period = { categories: ['security'], periodFromOn: day(-20), periodToOn: day(250) };
  return [
    { scheme: 'iso-27001-2022', scopeStatement: 'Everything', ...dates },
    { scheme: 'soc-2-type-2', scopeStatement: 'The service', ...dates, ...period },
  ];
}

/** What is answered at once; what goes on for as long as somebody listens is let go of. */
async function wholeText(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text();
  await response.body?.cancel();
  return '';
}
