import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enterDemo } from './people.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
let page: Page;
let organisation: string;
let programme: string;
const refused: string[] = [];

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('reader of a mail');
  await enterDemo(page);
  await settled(page);
  organisation = new URL(page.url()).pathname;
  const link = page.getByRole('main').locator('a[href*="/programmes/0"]').first();
  programme = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
}, longest);
afterAll(() => visitors?.leave());

/** What mail programs and social sites add, what other pages know, and what nobody means. */
const query = [
  '?utm_source=mail&fbclid=x&limit=9999&cursor=x&withTotal=maybe&zoom=year&view=table&__proto__=x&a[b]=1&%ZZ=%E0%A4%A',
  'sort=no-such&state=%00&kinds=x,y&on=9999-12-31&programmeId=1&plan=%7B&against=[]&tab=x&step=x&edit=x&next=//x',
  `item=${'x'.repeat(5000)}#%00`,
].join('&');

const pages = [
  '',
  '/my-work',
  '/calendar',
  '/reminders',
  '/programmes',
  '/programmes/new',
  '{programme}',
  '{programme}/gap-analysis',
  '{programme}/documents',
  '{programme}/timeline',
  '/timeline',
  '/evidence',
  '/reports',
  '/reports/leadership',
  '/settings/members',
  '/settings/security',
  '/settings/calendar',
  '/settings/reminders',
  '/settings/activity',
  '/settings/organisation',
  '/settings/mail',
];

describe('an address with a query that its page does not know', () => {
  it.each(pages)(
    'opens its page: %s',
    async (path) => {
      const address = path.startsWith('{') ? path.replace('{programme}', programme) : organisation + path;
      await page.goto(address);
      await settled(page);
      const heading = page.getByRole('main').getByRole('heading', { level: 1 });
      const title = await heading.innerText();

      refused.length = 0;
      await page.goto(address + query);
      await settled(page);

      expect(refused).toEqual([]);
      expect(await heading.innerText()).toBe(title);
      expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    },
    longest,
  );

  it.each(['/sign-in', '/sign-up', '/forgotten-password', '/start', '/no-such-page'])(
    'is no harm elsewhere: %s',
    async (path) => {
      await page.goto(path + query);
      await settled(page);

      expect(await page.locator('h1').count()).toBe(1);
    },
    longest,
  );
});
