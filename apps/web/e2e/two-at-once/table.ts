import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { longest } from '../story.ts';
import { settled } from '../traffic.ts';
import { Visitors } from '../visitors.ts';
import type { AtWork, Row } from './at-work.ts';
import type { Made, Thing } from './things.ts';
import { startWorld, type World, withOwnProgramme } from './world.ts';

let visitors: Visitors;
let world: World;
let page: Page;

/** One of it is open before somebody, who has written into it; nothing is saved yet. */
async function writtenBy(at: AtWork, thing: Thing, made: Made, words: string): Promise<Locator> {
  await at.page.goto(made.page);
  const form = await thing.open(at.page, made);
  await thing.write(form, words);
  // What the page still asks for would tell it early what somebody else is about to do.
  await settled(at.page);
  return form;
}

/** So it is, for everybody. */
const isSaved = (thing: Thing, made: Made, words: string) =>
  eventually(async () => expect(thing.field(await made.read(world.bo))).toBe(words));

const asked = ({ isOwn }: Thing) =>
  page.getByRole('dialog', {
    name: isOwn
      ? /^You, in another window changed this meanwhile \(\d\d:\d\d\)$/
      : /^Bo Brown changed this meanwhile \(\d\d:\d\d\)$/,
  });

/** Both have written it; somebody else was faster to save it. */
async function overtaken(thing: Thing): Promise<{ form: Locator; made: Made }> {
  if (thing.isKeptFresh) await hearNothing();
  const made = await thing.make(world);
  const rival = thing.isOwn ? world.elsewhere : world.bo;
  const [form, theirs] = await Promise.all([
    writtenBy(world.mara, thing, made, thing.mine),
    writtenBy(rival, thing, made, thing.theirs),
  ]);
  await thing.save(theirs, thing.theirs);
  await isSaved(thing, made, thing.theirs);
  await thing.save(form, thing.mine);
  return { form, made };
}

/** What others do is not told to the page. */
const hearNothing = () => page.route(/\/live\?/, (route) => route.abort());

type Cell = (thing: Thing) => Promise<void>;
type Column = (sentence: string, walk: Cell, isMeant?: (thing: Thing) => boolean) => void;

/** Every column of the table for these rows; each file of tests takes some of them, so that they are walked side by side. */
export function twoAtOnce(rows: Readonly<Record<string, Thing>>): void {
  beforeAll(async () => {
    visitors = await Visitors.welcome();
    world = await startWorld(visitors);
    page = world.mara.page;
  }, longest);
  afterAll(() => visitors?.leave());

  const each: Column = (sentence, walk, isMeant = () => true) => {
    const meant = Object.entries(rows).filter(([, thing]) => isMeant(thing));
    if (meant.length === 0) return;
    it.each(meant)(
      `${sentence}: %s`,
      async (_, thing) => {
        try {
          await walk(thing);
        } finally {
          await page.unrouteAll();
          await page.context().setOffline(false);
        }
      },
      longest,
    );
  };
  describe('what two people edit at once', () => savingColumns(each));
  describe('what one has written, where somebody else did something to it', () => losingColumns(each));
}

async function askedAbout(thing: Thing): Promise<void> {
  const { form, made } = await overtaken(thing);

  const { mine, theirs } = thing.asked ?? thing;
  await asked(thing).getByText(theirs).first().waitFor();
  await asked(thing).getByText(mine).first().waitFor();
  await asked(thing).getByRole('button', { name: 'Copy' }).first().waitFor();
  // What is kept fresh shows theirs from now on: whoever goes back and saves again has seen it.
  if (!thing.savesItself && !thing.isKeptFresh) {
    await page.keyboard.press('Escape');
    await asked(thing).waitFor({ state: 'detached' });
    expect(await thing.written(form, thing.mine)).toBe(thing.mine);
    expect(thing.field(await made.read(world.bo))).toBe(thing.theirs);
    await thing.save(form, thing.mine);
  }
  if (thing.mustLook) {
    await asked(thing).getByRole('button', { name: 'Look at it again' }).click();
    await asked(thing).waitFor({ state: 'detached' });
    expect(await thing.written(form, thing.mine)).toBe(thing.mine);
    return isSaved(thing, made, thing.theirs);
  }
  await asked(thing).getByRole('button', { name: 'Keep mine' }).click();
  await isSaved(thing, made, thing.mine);
}

function savingColumns(each: Column): void {
  each(
    'is saved for both where it is not the same',
    async (thing) => {
      const made = await thing.make(world);
      const form = await writtenBy(world.mara, thing, made, thing.mine);
      await thing.other?.(world, made);
      await thing.save(form, thing.mine);

      await isSaved(thing, made, thing.mine);
      expect(await asked(thing).count()).toBe(0);
    },
    ({ other }) => other !== undefined,
  );

  each('is asked about where it is the same, with who and when', askedAbout);

  each(
    'stays theirs where one takes that',
    async (thing) => {
      const { made } = await overtaken(thing);
      await asked(thing).getByRole('button', { name: 'Take theirs' }).click();
      await asked(thing).waitFor({ state: 'detached' });

      const { version } = await made.read(world.bo);
      await isSaved(thing, made, thing.theirs);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await made.read(world.bo)).version).toBe(version);
    },
    ({ mustLook }) => !mustLook,
  );

  each('stays as it was typed where there is no connection, and is saved once there is', async (thing) => {
    const made = await thing.make(world);
    const form = await writtenBy(world.mara, thing, made, thing.mine);
    await page.context().setOffline(true);
    await thing.save(form, thing.mine);
    await page.getByText('You are offline.').waitFor();
    expect(await thing.written(form, thing.mine)).toBe(thing.mine);

    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    await thing.save(form, thing.mine);
    await isSaved(thing, made, thing.mine);
  });
}

function losingColumns(each: Column): void {
  // Nothing is heard of it before it is saved.
  beforeEach(hearNothing);

  /** What happened is said with who and when, and what was typed stands there to be taken along. */
  const isTold = async (thing: Thing, happened: RegExp) => {
    await page.getByText(happened).first().waitFor();
    if (thing.savesItself) return;
    const copy = page.getByRole('button', { name: 'Copy what you wrote' });
    // The form may say it too.
    const told = page
      .getByRole('dialog')
      .filter({ has: page.getByText(happened) })
      .filter({ has: copy });
    await told.getByText(thing.mine, { exact: true }).waitFor();
  };
  /** Another role for whose browser is looked at. */
  const ownerBecomes = async (role: 'auditor' | 'owner'): Promise<void> => {
    const members: Row[] = await world.bo.get(`${world.api}/members`);
    const { version } = members.find(({ user }) => user.id === world.mara.id);
    await world.bo.send('PATCH', `${world.api}/members/${world.mara.id}`, { role }, version);
  };
  const isDeletable = ({ isOfProgramme, isDeletable: isSo }: Thing) => isOfProgramme === true || isSo === true;

  each(
    'is given back where it was deleted',
    async (thing) => {
      const own = thing.isOfProgramme ? await withOwnProgramme(world) : world;
      const made = await thing.make(own);
      const form = await writtenBy(world.mara, thing, made, thing.mine);
      if (thing.isOfProgramme) await world.bo.send('DELETE', own.programme.api);
      else await made.remove?.(thing.isOwn ? world.elsewhere : world.bo);
      await thing.save(form, thing.mine);

      await isTold(thing, /^(Bo Brown|Mara Meyer) deleted .*\(\d\d:\d\d\)\./);
    },
    isDeletable,
  );

  each('is given back where the role allows it no more', async (thing) => {
    const made = await thing.make(world);
    const form = await writtenBy(world.mara, thing, made, thing.mine);
    await ownerBecomes('auditor');
    try {
      await thing.save(form, thing.mine);
      await isTold(thing, /^Bo Brown changed your role from Owner to Auditor \(\d\d:\d\d\)\./);
    } finally {
      await ownerBecomes('owner');
    }
  });

  each('is saved where the session was over, once the person has signed in over the page', async (thing) => {
    const made = await thing.make(world);
    const form = await writtenBy(world.mara, thing, made, thing.mine);
    await world.mara.signOut();
    await thing.save(form, thing.mine);

    const again = page.getByRole('dialog', { name: 'Sign in to go on' });
    await again.getByRole('textbox', { name: 'Password' }).fill(world.mara.person.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await isSaved(thing, made, thing.mine);
  });
}
