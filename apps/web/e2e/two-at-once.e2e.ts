import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { others } from './two-at-once/others.ts';
import { allThings, thingsOf } from './two-at-once/things.ts';
import { startWorld, type World } from './two-at-once/world.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
let world: World;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  world = await startWorld(visitors);
}, longest);
afterAll(() => visitors?.leave());

describe('the table of what two people edit at once', () => {
  it('has everything that the API lets somebody change', async () => {
    const { paths } = await world.bo.document();
    // An account is one person's.
    const shared = Object.entries(paths).filter(([path]) => !path.startsWith('/api/auth/'));
    const changes = shared.flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => ['post', 'put', 'patch', 'delete'].includes(method))
        .map((method) => `${method.toUpperCase()} ${path.replace(/^\/api\/v1(\/orgs\/\{org\})?/, '')}`),
    );
    const named = new Set([...Object.values(allThings).map(({ operation }) => operation), ...Object.keys(others)]);

    expect(changes.toSorted()).toEqual([...named].toSorted());
  });

  it('is walked row by row, in one file or another', async () => {
    const files = await readdir(import.meta.dirname);

    const walked = files.flatMap((file) => /^two-at-once-(.+)\.e2e\.ts$/.exec(file)?.[1] ?? []);
    expect(walked.toSorted()).toEqual(Object.keys(thingsOf).toSorted());
  });
});

it(
  'asks before the page is loaded anew while edits wait for their turn, and loses none of them',
  async () => {
    const { page } = world.mara;
    const { id } = world.nextItem();
    const path = `${world.programme.api}/gap-items/${id}`;
    const isLetGo = Promise.withResolvers<void>();
    const hold = /\/gap-items\/[^/]+$/;
    await page.route(hold, async (route) => {
      if (route.request().method() === 'PATCH') await isLetGo.promise;
      await route.continue();
    });
    await page.goto(`${world.programme.pages}/gap-analysis?item=${id}`);
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await field('As it is').fill('Keys are handed out by Mara.');
    await field('As it is').press('Control+Enter');
    await field('As it should be').fill('There is a list.');
    await field('As it should be').press('Control+Enter');
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.dismiss();
    });

    // Whoever says no stays, and the page is not loaded.
    void page.reload().catch(() => undefined);
    await eventually(async () => expect(questions).toEqual(['beforeunload']));
    isLetGo.resolve();

    const saved = { findingAsIs: 'Keys are handed out by Mara.', targetToBe: 'There is a list.' };
    await eventually(async () => expect(await world.bo.get(path)).toMatchObject(saved));
    await settled(page);
    await page.unrouteAll();
    await page.reload();
    expect(await field('As it is').inputValue()).toBe(saved.findingAsIs);
    expect(await field('As it should be').inputValue()).toBe(saved.targetToBe);
    expect(questions).toEqual(['beforeunload']);
    page.removeAllListeners('dialog');
  },
  longest,
);

it(
  'keeps what is open beside its row while others change what stands above it',
  async () => {
    const { page } = world.mara;
    const above = Array.from({ length: 4 }, (_, nth) => ({
      ...{ title: `Above ${nth}`, dueOn: '2027-05-03', assigneeId: world.carl.id },
    }));
    const tasks: string[] = [];
    for (const task of above) tasks.push((await world.bo.post(`${world.api}/tasks`, task)).id);
    // What lies behind is in the agenda only within a month: so both are far ahead, whatever day it is.
    const day = '2027-05-05';
    await world.bo.post(`${world.api}/calendar/entries`, { kind: 'other', title: 'Walk', fromOn: day, toOn: day });
    await page.goto(`${world.pages}/calendar?view=agenda&on=2027-05-01`);
    const row = page.getByRole('button', { name: /^Walk/ });
    const card = page.getByRole('dialog', { name: 'Walk' });
    await row.click();
    await card.getByRole('button', { name: 'More actions' }).waitFor();
    const topOf = async (part: typeof row) => (await part.boundingBox())?.y ?? Number.NaN;
    const [at, below] = [await topOf(row), (await topOf(card)) - (await topOf(row))];

    for (const id of tasks) await world.bo.send('DELETE', `${world.api}/tasks/${id}`);
    await eventually(async () => {
      expect(await page.getByRole('button', { name: /^Above/ }).count()).toBe(0);
      expect(await topOf(row)).toBeLessThan(at);
      expect((await topOf(card)) - (await topOf(row))).toBeCloseTo(below, 0);
    });

    await card.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Move to…' }).waitFor();
  },
  longest,
);

it(
  'leaves of many rows those that somebody else has changed meanwhile, and says which, who and when',
  async () => {
    const { page } = world.mara;
    const [first, second] = [world.nextItem(), world.nextItem()];
    const path = ({ id }: { id: string }) => `${world.programme.api}/gap-items/${id}`;
    await page.route(/\/live\?/, (route) => route.abort());
    await page.goto(`${world.programme.pages}/gap-analysis`);
    for (const { reference } of [first, second]) {
      const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: reference, exact: true }) });
      await row.getByRole('checkbox').check();
    }
    const { version } = await world.bo.get(path(first));
    await world.bo.send('PATCH', path(first), { conformity: 'major' }, version);

    await page.getByRole('button', { name: 'Conformity', exact: true }).last().click();
    await page.getByRole('option', { name: 'Minor' }).click();

    const told = new RegExp(`1 row was not changed, .*${first.reference} \\(Bo Brown, \\d\\d:\\d\\d\\)`);
    await page.getByText(told).first().waitFor();
    expect(await world.bo.get(path(first))).toMatchObject({ conformity: 'major' });
    await eventually(async () => expect(await world.bo.get(path(second))).toMatchObject({ conformity: 'minor' }));
    await page.unrouteAll();
  },
  longest,
);
