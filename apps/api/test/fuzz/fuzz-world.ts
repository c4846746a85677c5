import type { KnownValues } from './known-values.ts';

export interface Somebody {
  role: string;
  cookie: string | undefined;
}
export interface World {
  people: Somebody[];
  organisations: string[];
}
/** Where the server is, and what it takes for its own pages; nothing where it does not ask. */
export interface Door {
  url: string;
  origin?: string | undefined;
}
type Ask = (method: string, path: string, body?: unknown) => Promise<{ body: never; cookie: string | undefined }>;

const roles = ['manager', 'contributor', 'executive', 'auditor'];

/** An organisation with somebody in every role and two programmes, and another that is none of their business. */
export async function makeWorld({ url, origin }: Door, known: KnownValues): Promise<World> {
  const owner = await newcomer({ url, origin }, 'owner');
  const id = await organisationOf(owner, 'Fuzzed');
  const others = [];
  for (const role of roles) others.push(await join({ url, origin }, owner, id, role));
  for (const programme of programmes())
    known.learn(
      '/programmes',
      await owner.ask('POST', `/api/v1/orgs/${id}/programmes`, programme).then(({ body }) => body),
    );
  const stranger = await newcomer({ url, origin }, 'owner of another organisation');
  const foreign = await organisationOf(stranger, 'Another');
  const people = [owner, ...others, stranger].map(({ role, cookie }) => ({ role, cookie }));
  return { people: [...people, { role: 'nobody', cookie: undefined }], organisations: [id, foreign] };
}

interface Newcomer extends Somebody {
  email: string;
  ask: Ask;
}

async function newcomer(door: Door, role: string): Promise<Newcomer> {
  const email = `${crypto.randomUUID()}@example.test`;
  const account = { name: `Somebody, ${role}`, email, password: 'quiet harbour lantern' };
  const { cookie } = await send(door, undefined, 'POST', '/api/auth/sign-up/email', account);
  return { role, cookie, email, ask: (method, path, body) => send(door, cookie, method, path, body) };
}

async function organisationOf({ ask }: Newcomer, name: string): Promise<string> {
  const { body } = await ask('POST', '/api/v1/orgs', { name });
  return (body as { id: string }).id;
}

async function join(door: Door, owner: Newcomer, organisation: string, role: string): Promise<Newcomer> {
  const guest = await newcomer(door, role);
  const { body } = await owner.ask('POST', `/api/v1/orgs/${organisation}/invitations`, { email: guest.email, role });
  const token = (body as { link: string }).link.split('/').at(-1);
  await guest.ask('POST', `/api/v1/invitations/${token}/accept`);
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

async function send({ url, origin }: Door, cookie: string | undefined, method: string, path: string, body?: unknown) {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(origin ? { origin } : {}),
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The world to fuzz cannot be made: ${method} ${path}: ${response.status} ${text}`);
  const session = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  return {
    body: (text ? JSON.parse(text) : undefined) as never,
    cookie: session.length ? session.join('; ') : undefined,
  };
}
