import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { enterDemo } from './people.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
beforeAll(async () => {
  visitors = await Visitors.welcome();
}, longest);
afterAll(() => visitors?.leave());

const kibibyte = 1024;

/** The files of one kind that a page asked for, and the bytes in which they came. */
async function arrived(requests: readonly Request[], kind: string) {
  const files = requests.filter((request) => request.resourceType() === kind);
  const sizes = await Promise.all(files.map((request) => request.sizes()));
  return { files: files.length, bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
}

async function opened(page: Page, open: () => Promise<void>): Promise<Request[]> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await open();
  await settled(page);
  return requests;
}

describe('what is sent before a page is seen', () => {
  it(
    'is little and in few files for who signs in',
    async () => {
      const page = await visitors.newcomer('first visitor');

      const requests = await opened(page, async () => {
        await page.goto('/sign-in');
        await page.getByRole('heading', { level: 1 }).waitFor();
      });

      const scripts = await arrived(requests, 'script');
      expect(scripts.files).toBeLessThanOrEqual(12);
      expect(scripts.bytes).toBeLessThanOrEqual(170 * kibibyte);
      expect(scripts.bytes).toBeGreaterThan(50 * kibibyte);
      expect((await arrived(requests, 'stylesheet')).files).toBe(1);
      // Asked for with the page, it comes once and before anything is written in it.
      expect((await arrived(requests, 'font')).files).toBe(1);
    },
    longest,
  );

  it(
    'is in few files inside, and nothing of it comes twice',
    async () => {
      const page = await visitors.newcomer('visitor of the demo');

      const requests = await opened(page, () => enterDemo(page));

      expect((await arrived(requests, 'script')).files).toBeLessThanOrEqual(24);
      expect((await arrived(requests, 'stylesheet')).files).toBe(1);
      const addresses = requests
        .filter((request) => request.resourceType() === 'script')
        .map((request) => request.url());
      expect(new Set(addresses).size).toBe(addresses.length);
    },
    longest,
  );

  it(
    'is asked of the API as soon as it is known whose page it is, and once',
    async () => {
      const page = await visitors.newcomer('visitor who comes back');
      await enterDemo(page);
      await settled(page);

      const requests = await opened(page, async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      });

      const asked = requests.filter((request) => request.url().includes('/api/v1/'));
      const paths = asked.map((request) => new URL(request.url()).pathname.replace(/.*\/orgs\/[^/]+/, ''));
      expect(new Set(paths).size).toBe(paths.length);
      // The app says with each request from which page it comes; what is asked before it is there does not.
      const early = paths.filter((_path, index) => asked[index]?.headers()['waymark-page'] === undefined);
      expect(early).toEqual(expect.arrayContaining(['/overview', '/programmes', '/reminders']));
    },
    longest,
  );
});

describe('until the app is there', () => {
  it.each([
    ['/sign-in', 'outside'],
    ['/o/somewhere/my-work', 'inside'],
  ])(
    'the frame of the page is seen at %s, and the page in its place after that',
    async (address, frame) => {
      const page = await visitors.newcomer(`visitor with a slow line ${frame}`);
      const line = Promise.withResolvers<void>();
      await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
        await line.promise;
        await route.continue();
      });

      await page.goto(address, { waitUntil: 'commit' });

      await page.locator(`[data-frame="${frame}"] .frame`).waitFor({ state: 'visible' });
      line.resolve();
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      await page.locator('.frame').waitFor({ state: 'hidden' });
    },
    longest,
  );

  it.each([
    ['begin', 'en-GB', undefined, 'Waymark did not load.', 'Load the page again'],
    ['index', 'de-AT', undefined, 'Waymark wurde nicht geladen.', 'Seite noch einmal laden'],
    ['kit', 'en-GB', 'de', 'Waymark wurde nicht geladen.', 'Seite noch einmal laden'],
  ])(
    'or where it does not come, a sentence says so and leads on: without %s, in %s, having chosen %s',
    async (part, locale, chosen, sentence, link) => {
      const page = await visitors.newcomer(`visitor without ${part}`, { locale });
      await page.goto('/sign-in');
      // As the page keeps it, for the server to read too.
      if (chosen) await page.context().addCookies([{ name: 'waymark-language', value: chosen, url: page.url() }]);
      const file = new RegExp(`/assets/${part}-[^/]*\\.js$`);
      await page.route(file, (route) => route.abort());
      await page.goto('/sign-in?next=%2Fo%2Fsomewhere');

      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(1);
      await page.unroute(file);
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(new URL(page.url()).search).toBe('?next=%2Fo%2Fsomewhere');
    },
    longest,
  );
});
