import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { flawsOnTop } from './accessibility.ts';
import { ownOrganisation } from './asking.ts';
import { everyAddress } from './every-address.ts';
import { everyDialog, openBy } from './every-dialog.ts';
import {
  fillWithHostileNames,
  type Hostile,
  hostileFounder,
  hostileNames,
  hostileOrganisation,
} from './hostile-organisation.ts';
import { keepLook } from './kept-look.ts';
import { brokenByNames } from './kept-names.ts';
import { closeLayers } from './looks.ts';
import { createOrganisation, signUp, stranger } from './people.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
let page: Page;
let slug: string;
let made: Hostile;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('founder with a long name');
  await signUp(page, { ...stranger('Long'), name: hostileFounder });
  await createOrganisation(page, hostileOrganisation);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  made = await fillWithHostileNames(page);
  ({ slug } = await ownOrganisation(page));
}, 4 * longest);
afterAll(() => visitors?.leave());

const broken = () => brokenByNames(page, [...hostileNames, hostileFounder, hostileOrganisation]);

/** Looks at what is open on a desk and on a phone. */
async function brokenAt(place: string): Promise<string[]> {
  const flaws: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [375, 812],
  ] as const) {
    await page.setViewportSize({ width, height });
    flaws.push(...(await broken()).map((flaw) => `${place} at ${width}: ${flaw}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return flaws;
}

describe('an organisation whose names are as long as they may be, in scripts of both directions', () => {
  it(
    'has no page that is too wide, hides a control or is turned around',
    async () => {
      const flaws: string[] = [];
      for (const address of await everyAddress(page, slug, made)) {
        await page.goto(address);
        await settled(page);
        const place = address.replace(slug, '').replace(/[0-9a-f-]{36}/, '…');
        await keepLook(page, `hostile ${place}`);
        flaws.push(...(await brokenAt(place)));
      }
      expect(flaws).toEqual([]);
    },
    4 * longest,
  );

  it.each(Object.entries(everyDialog))(
    'has no dialog, panel or menu of %s that is pushed apart or cannot be used by everybody',
    async (_, { path, dialogs }) => {
      const flaws: string[] = [];
      for (const [name, presses] of Object.entries(dialogs)) {
        await page.goto(`/o/${slug}${path(made)}`);
        await openBy(page, presses);
        await settled(page);
        await keepLook(page, `hostile ${name}`);
        flaws.push(...(await flawsOnTop(page)).map((flaw) => `${name} ${flaw}`), ...(await brokenAt(name)));
        await closeLayers(page);
      }
      expect(flaws).toEqual([]);
    },
    2 * longest,
  );
});
