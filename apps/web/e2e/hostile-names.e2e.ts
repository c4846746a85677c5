import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyAddress } from './every-address.ts';
import { brokenAt, type HostileVisit, visitHostile } from './hostile-looks.ts';
import { keepLook } from './kept-look.ts';
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

describe('an organisation whose names are as long as they may be, in scripts of both directions', () => {
  it(
    'has no page that is too wide, hides a control or is turned around',
    async () => {
      const { page, slug, made } = visit;
      const flaws: string[] = [];
      for (const address of await everyAddress(page, slug, made)) {
        await page.goto(address);
        await settled(page);
        const place = address.replace(slug, '').replace(/[0-9a-f-]{36}/, '…');
        await keepLook(page, `hostile ${place}`);
        flaws.push(...(await brokenAt(page, place)));
      }
      expect(flaws).toEqual([]);
    },
    4 * longest,
  );
});
