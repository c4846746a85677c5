import { today } from '../days.ts';
import { type Person, stranger } from '../people.ts';
import type { Visitors } from '../visitors.ts';
import { AtWork } from './at-work.ts';

export const inDays = (days: number): string => today().add({ days }).toString();

/** An organisation in which everybody is at the same things at once. */
export interface World {
  organisation: { id: string; slug: string; version: number };
  /** `/orgs/{id}`, where its addresses begin in the API; and on the pages. */
  api: string;
  pages: string;
  /** Whose browser is looked at, and whoever does something in another one meanwhile. Both are owners. */
  mara: AtWork & { id: string };
  bo: AtWork & { id: string };
  /** The same person as Mara, at another desk. */
  elsewhere: AtWork;
  /** A contributor, who does what has to be somebody else's, and whose role is changed. */
  carl: AtWork & { id: string };
  programme: Programme;
  /** One that is certified, and one that is reported on. */
  certified: Programme;
  reported: Programme;
  /** A gap item that nobody has touched. */
  nextItem: () => { id: string; reference: string };
  /** A name that nothing has. */
  nextName: () => string;
}

interface Programme {
  id: string;
  api: string;
  pages: string;
}

async function identified(at: AtWork): Promise<AtWork & { id: string }> {
  const { user } = await at.get('/me');
  return Object.assign(at, { id: user.id });
}

async function joins(at: AtWork, owner: AtWork, api: string, role: string): Promise<AtWork & { id: string }> {
  const { link } = await owner.post(`${api}/invitations`, { email: at.person.email, role });
  await at.signUp();
  await at.post(`/invitations/${link.split('/').at(-1)}/accept`, {});
  return identified(at);
}

export async function startWorld(visitors: Visitors): Promise<World> {
  const arrives = async (person: Person, name = person.name) => new AtWork(await visitors.newcomer(name), person);
  const mara = await arrives(stranger('Mara Meyer'));
  await mara.signUp();
  const organisation = await mara.post('/orgs', { name: 'Example Quay', timeZone: 'UTC' });
  const api = `/orgs/${organisation.id}`;
  const pages = `/o/${organisation.slug}`;
  const bo = await joins(await arrives(stranger('Bo Brown')), mara, api, 'owner');
  const carl = await joins(await arrives(stranger('Carl Cole')), mara, api, 'contributor');
  const elsewhere = await arrives(mara.person, 'Mara elsewhere');
  await elsewhere.signIn();
  const programmes = await startProgrammes(mara, { api, pages });
  return {
    ...{ organisation, api, pages, ...programmes },
    ...{ mara: await identified(mara), bo, elsewhere, carl },
    nextItem: await itemsOf(mara, programmes.programme),
    nextName: nameless(),
  };
}

function nameless(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `list ${count}`;
  };
}

const soc2 = { scheme: 'soc-2-type-1', categories: ['security'] };

async function start(by: AtWork, { api, pages }: Pick<World, 'api' | 'pages'>, more: object): Promise<Programme> {
  const all = { scopeStatement: 'Payroll', auditorFirm: 'Nordcert', targetOn: inDays(300) };
  const { id } = await by.post(`${api}/programmes`, { ...all, ...more });
  return { id, api: `${api}/programmes/${id}`, pages: `${pages}/programmes/${id}` };
}

/** With a programme that may be deleted. */
export async function withOwnProgramme(world: World): Promise<World> {
  const programme = await start(world.bo, world, { ...soc2, startOn: inDays(-10), asOfOn: inDays(200) });
  return { ...world, programme, nextItem: await itemsOf(world.bo, programme) };
}

async function startProgrammes(by: AtWork, at: Pick<World, 'api' | 'pages'>) {
  return {
    programme: await start(by, at, { ...soc2, startOn: inDays(-10), asOfOn: inDays(200) }),
    reported: await start(by, at, { ...soc2, startOn: inDays(-200), asOfOn: inDays(-30) }),
    certified: await start(by, at, { scheme: 'iso-27001-2022', startOn: inDays(-300) }),
  };
}

async function itemsOf(by: AtWork, { api }: Programme): Promise<World['nextItem']> {
  const { items } = await by.get(`${api}/gap-items?limit=200`);
  return () => {
    const { id, requirementId } = items.shift();
    return { id, reference: requirementId };
  };
}
