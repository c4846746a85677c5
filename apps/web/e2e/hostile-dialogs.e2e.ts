import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flawsOnTop } from './accessibility.ts';
import { everyDialog, openBy } from './every-dialog.ts';
import { brokenAt, type HostileVisit, visitHostile } from './hostile-looks.ts';
import { keepLook } from './kept-look.ts';
import { closeLayers } from './looks.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
let visit: HostileVisit;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  visit = await visitHostile(visitors);
}, 4 * longest);
afterAll(() => visitors?.leave());

/** Where the page stands there still, it is not loaded anew: what was open before is closed. */
async function stayAt(path: string): Promise<void> {
  const { page, slug } = visit;
  const address = new URL(`/o/${slug}${path}`, page.url()).href;
  if (page.url() !== address) await page.goto(address);
}

describe('an organisation whose names are as long as they may be, in scripts of both directions', () => {
  it.each(Object.entries(everyDialog))(
    'has no dialog, panel or menu of %s that is pushed apart or cannot be used by everybody',
    async (_, { path, dialogs }) => {
      const { page, made } = visit;
      const flaws: string[] = [];
      for (const [name, presses] of Object.entries(dialogs)) {
        await stayAt(path(made));
        await openBy(page, presses);
        await settled(page);
        await keepLook(page, `hostile ${name}`);
        flaws.push(...(await flawsOnTop(page)).map((flaw) => `${name} ${flaw}`), ...(await brokenAt(page, name)));
        await closeLayers(page);
      }
      expect(flaws).toEqual([]);
    },
    2 * longest,
  );
});
