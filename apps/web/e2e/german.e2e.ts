import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { englishIn } from '../../api/test/english.ts';
import { rawIdsIn } from '../../api/test/raw-ids.ts';
import { closeLayers } from './looks.ts';
import { stranger } from './people.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
let page: Page;
/** The address of an organisation of one's own, whose words are German. */
let org: { id: string; path: string };

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('Leserin', { locale: 'de-DE' });
  await page.goto('/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
}, longest);
afterAll(() => visitors?.leave());

/** Asks the API as the page does, signed in as its visitor. */
const post = (address: string, body: object): Promise<{ id: string; slug: string }> =>
  page.evaluate(
    async ({ to, json }) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(to, { method: 'POST', headers, body: JSON.stringify(json) });
      if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    { to: address, json: body },
  );

/** What no reader of German knows, in all that is seen or read out: English words, and names that only programs use. */
async function foreignSeen(): Promise<string[]> {
  await settled(page);
  const texts = await page.evaluate(() => {
    const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((part) => part.getAttribute(name) ?? ''),
    );
    return [document.title, ...document.body.innerText.split('\n'), ...named];
  });
  const found = texts
    .map((text) => ({ text, words: [...englishIn(text), ...rawIdsIn(text)] }))
    .filter(({ words }) => words.length > 0);
  return [...new Set(found.map(({ text, words }) => `${words.join(' ')} — ${text}`))];
}

async function expectGerman(path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await foreignSeen()).toEqual([]);
}

describe('a visitor whose browser speaks German reads nothing English, and no name that only programs use', () => {
  it.each(['/sign-in', '/sign-up', '/forgotten-password', '/new-password/none', '/invitations/none', '/shared/none'])(
    'at %s',
    (path) => expectGerman(path),
    longest,
  );

  const parts = ['', '/my-work', '/calendar', '/reminders', '/programmes', '/timeline', '/evidence', '/reports'];
  const settings = ['', '/members', '/security', '/activity', '/organisation', '/calendar', '/reminders', '/mail'];

  it(
    'in an organisation that begins',
    async () => {
      const person = stranger('Alex Gründer');
      await post('/api/auth/sign-up/email', { ...person });
      const { id, slug } = await post('/api/v1/orgs', { name: 'Nordwind' });
      org = { id, path: `/o/${slug}` };

      for (const part of [...parts, '/programmes/new', '/nirgendwo']) await expectGerman(`${org.path}${part}`);
    },
    3 * longest,
  );

  it(
    'with a programme at work',
    async () => {
      const days = { startOn: '2026-11-02', targetOn: '2027-12-01' };
      const body = { scheme: 'iso-27001-2022', scopeStatement: 'Das ganze Unternehmen', ...days };
      const { id } = await post(`/api/v1/orgs/${org.id}/programmes`, body);
      const programme = `${org.path}/programmes/${id}`;

      const own = ['', '/gap-analysis', '/documents', '/timeline'].map((part) => `${programme}${part}`);
      for (const path of [...own, ...parts.map((part) => `${org.path}${part}`), `${org.path}/reports/leadership`]) {
        await expectGerman(path);
      }
      for (const part of settings) await expectGerman(`${org.path}/settings${part}`);
    },
    3 * longest,
  );

  const toasts = () => page.getByRole('region', { name: 'Meldungen (F8)' });

  type Opened = 'toast' | 'dialog' | 'menu' | 'table';

  /** Buttons of a page, and what each of them opens. */
  const opened: Record<string, [RegExp, Opened][]> = {
    '': [
      [/^Warum dieser Termin/, 'dialog'],
      [/^Als Tabelle/, 'table'],
    ],
    '/my-work': [[/^Nachweis hinzufügen/, 'dialog']],
    '/calendar': [
      [/^Neuer Termin/, 'dialog'],
      [/^Abonnieren/, 'dialog'],
      [/^Filter/, 'dialog'],
    ],
    '/timeline': [
      [/^Was wäre, wenn/, 'menu'],
      [/Stufe 2/, 'dialog'],
    ],
    '/evidence': [
      [/^Nachweis hinzufügen/, 'dialog'],
      [/^Filter/, 'dialog'],
    ],
    '/reports/leadership': [[/^Festhalten/, 'toast']],
  };

  async function expectGermanOpened(buttons: [RegExp, Opened][]): Promise<void> {
    for (const [name, role] of buttons) {
      await page.getByRole('main').getByRole('button', { name }).first().click();
      await (role === 'toast' ? toasts() : page.getByRole(role).first()).waitFor();
      expect([`${name}`, await foreignSeen()]).toEqual([`${name}`, []]);
      await closeLayers(page);
    }
  }

  it(
    'in the demo, with what its buttons open and what is said after a click',
    async () => {
      const { slug, id } = await post('/api/v1/demo/session', {});
      const programmes: string[] = await page.evaluate(async (from) => {
        const listed = await (await fetch(from)).json();
        return listed.map((programme: { id: string }) => programme.id);
      }, `/api/v1/orgs/${id}/programmes`);
      const demo = `/o/${slug}`;

      for (const part of [...parts, '/reports/leadership']) {
        await expectGerman(`${demo}${part}`);
        await expectGermanOpened(opened[part] ?? []);
      }
      for (const programme of programmes) {
        for (const part of ['', '/gap-analysis', '/documents', '/timeline', '/dates', '/records'])
          await expectGerman(`${demo}/programmes/${programme}${part}`);
      }
      // By its address: after a click the rows of the list before stay until the asked for ones are there.
      await expectGerman(`${demo}/my-work?kind=tasks`);
      await page.getByRole('main').getByRole('link', { name: /ISO/ }).first().click();
      await page
        .getByRole('button', { name: /erledigt/i })
        .first()
        .click();
      await toasts().waitFor();
      expect(await foreignSeen()).toEqual([]);
    },
    4 * longest,
  );
});
