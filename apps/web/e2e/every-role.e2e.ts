import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '@waymark/domain';
import type { Page } from 'playwright-core';
import { rawIdsIn } from '../../api/test/raw-ids.ts';
import { ownOrganisation, post, read } from './asking.ts';
import { createOrganisation, signUp, stranger } from './people.ts';
import { firstPageOf, leadsHome, leadsOn, publicPages, shownTo } from './role-pages.ts';
import { routeOf, routesOf, type Visit, visit } from './visit.ts';
import { Visitors } from './visitors.ts';

// Seven people open every page, side by side.
const long = 180_000;

/** What somebody met on their way through all pages. */
interface Walk {
  org: string;
  routes: string[];
  visits: Map<string, Visit>;
  refused: string[];
  /** The routes to which links lead, with a page on which one stands. */
  linked: Map<string, string>;
  /** What links of the API answered. */
  answered: string[];
}

type Visitor = Role | 'a stranger' | 'nobody';
const walks = new Map<Visitor, Walk>();
let visitors: Visitors;

const addressOf = (route: string, given: Readonly<Record<string, string>>) =>
  route.replace('?item', `?item=${given.item}`).replace(/\$(\w+)/g, (name, key) => given[key] ?? name);

async function walk(page: Page, given: Readonly<Record<string, string>>): Promise<Walk> {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()} at ${page.url()}`);
  });
  const visits = new Map<string, Visit>();
  const linked = new Map<string, string>();
  const files = new Map<string, string>();
  const routes = await routesOf(page);
  for (const route of Object.keys(shownTo)) {
    const seen = await visit(page, addressOf(route, given));
    visits.set(route, seen);
    for (const link of seen.links) {
      if (link.startsWith('/api/')) files.set(link.replaceAll(/[0-9a-f-]{36}|\d+/g, '…'), link);
      else linked.set(routeOf(link, routes), `${link} on ${route}`);
    }
  }
  const answered = await page.evaluate(
    (links) => Promise.all(links.map(async (link) => `${(await fetch(link)).status} ${link}`)),
    [...files.values()],
  );
  return { org: given.org ?? '', routes, visits, refused, linked, answered };
}

/** Enters a demo, and looks at it as somebody of the role. */
async function enterAs(page: Page, role: Role): Promise<Readonly<Record<string, string>>> {
  await page.goto('/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await post(page, '/demo/session', [{ role: 'manager' }]);
  const { org, slug } = await ownOrganisation(page);
  const [programme] = await read<{ id: string }[]>(page, `${org}/programmes`);
  const items = await read<{ items: { id: string }[] }>(page, `${org}/programmes/${programme?.id}/gap-items?limit=1`);
  await post(page, '/demo/session', [{ role }]);
  await page.goto(`/o/${slug}`);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return { org: slug, programmeId: programme?.id ?? '', item: items.items[0]?.id ?? '' };
}

beforeAll(async () => {
  visitors = await Visitors.welcome();
  const enter = async (role: Role) => {
    const page = await visitors.newcomer(role);
    return { page, given: await enterAs(page, role) };
  };
  const entered = new Map(roles.map((role) => [role, enter(role)]));
  const outside = async () => (await entered.get('owner'))?.given ?? {};
  const ways = [...entered].map(async ([role, way]) => {
    const { page, given } = await way;
    walks.set(role, await walk(page, given));
  });
  const comesFromElsewhere = async () => {
    const page = await visitors.newcomer('a stranger');
    await signUp(page, stranger('Sam Elsewhere'));
    await createOrganisation(page, 'Elsewhere');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    walks.set('a stranger', await walk(page, await outside()));
  };
  const isSignedOut = async () => {
    const page = await visitors.newcomer('nobody');
    await page.goto('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    walks.set('nobody', await walk(page, await outside()));
  };
  await Promise.all([...ways, comesFromElsewhere(), isSignedOut()]);
}, long);
afterAll(() => visitors?.leave());

function walkOf(visitor: Visitor): Walk {
  const walked = walks.get(visitor);
  if (!walked) throw new Error(`${visitor} has not walked.`);
  return walked;
}

/** What a page is to whoever opened it, in a word. */
function outcomeOf({ text, at, address }: Visit): string {
  if (text.includes('There is nothing at this address')) return 'nothing';
  if (/Your role here does not include/.test(text)) {
    return /You can ask \P{L}*\p{Lu}/u.test(text) ? 'closed, and whom to ask' : 'closed';
  }
  return at === address ? 'shown' : `at ${at}`;
}

describe('the pages of the web', () => {
  it('are placed all: to whom each shows itself is said', () => {
    const placed = [...Object.keys(shownTo).filter((route) => !route.includes('?')), ...publicPages];

    expect(walkOf('owner').routes.toSorted()).toEqual(placed.toSorted());
  });

  it('complain to nobody', () => {
    expect(visitors.complaints).toEqual([]);
  });
});

describe.each(roles)('%s', (role) => {
  const isShown = (route: string) => shownTo[route]?.includes(role) ?? false;

  it('sees a page, or in one sentence that it is not part of the role and whom to ask', () => {
    const { visits, org: slug } = walkOf(role);
    const expected = (route: string) => {
      const next = leadsOn[route] ?? (leadsHome.includes(route) && !isShown(route) ? firstPageOf[role] : route);
      if (next !== route) return `at ${next.replace('$org', slug)}`;
      return isShown(route) ? 'shown' : 'closed, and whom to ask';
    };

    const outcomes = [...visits].map(([route, seen]) => [route, outcomeOf(seen)]);

    expect(outcomes).toEqual([...visits.keys()].map((route) => [route, expected(route)]));
  });

  it('is refused nothing by the server on any of them', () => {
    expect(walkOf(role).refused).toEqual([]);
    expect(walkOf(role).answered.filter((answer) => !answer.startsWith('200'))).toEqual([]);
  });

  it('finds no link to a page that is closed', () => {
    const led = [...walkOf(role).linked].filter(([route]) => route.includes('$org'));

    expect(led.length).toBeGreaterThan(3);
    expect(led.filter(([route]) => !isShown(route))).toEqual([]);
  });

  it('reads no name that only programs use', () => {
    const named = [...walkOf(role).visits].map(([route, { text, title }]) => [route, rawIdsIn(`${title}\n${text}`)]);

    expect(named.filter(([, ids]) => ids?.length !== 0)).toEqual([]);
  });

  it('reads one name of the page in breadcrumb and window', () => {
    const named = [...walkOf(role).visits].map(([route, { crumb, title }]) => [route, crumb, title]);

    expect(named.filter(([, crumb, title]) => !title?.includes(`${crumb}`) || crumb === '')).toEqual([]);
  });
});

it('a stranger of another organisation finds nothing at any of them, and reads no name', () => {
  const { visits, refused } = walkOf('a stranger');

  expect([...visits].filter(([, seen]) => outcomeOf(seen) !== 'nothing').map(([route]) => route)).toEqual([]);
  expect([...visits.values()].filter(({ text }) => text.includes('Northwind'))).toEqual([]);
  expect(refused).toEqual([]);
});

it('nobody is led to sign in, and comes back to where they wanted to go', () => {
  const { visits, refused } = walkOf('nobody');
  const ways = [...visits.values()].map(({ address, at }) => [address, at]);

  expect(ways).toEqual(
    [...visits.values()].map(({ address }) => [address, `/sign-in?next=${encodeURIComponent(address)}`]),
  );
  expect(refused).toEqual([]);
});
