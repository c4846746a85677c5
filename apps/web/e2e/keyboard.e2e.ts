import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { today } from './days.ts';
import { eventually } from './eventually.ts';
import { accessPolicy } from './files.ts';
import { readinessOf } from './gap-analysis.ts';
import { Keyboard } from './keyboard.ts';
import { pageNamed } from './looks.ts';
import { stranger } from './people.ts';
import { longest, story } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

const iso = 'ISO/IEC 27001:2022';
const founder = stranger('Kim Keyboard');
const colleague = stranger('Carl Colleague');

let visitors: Visitors;
let page: Page;
let keyboard: Keyboard;
let atColleague: Page;
let ofColleague: Keyboard;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('founder');
  keyboard = new Keyboard(page);
  atColleague = await visitors.newcomer('colleague');
  ofColleague = new Keyboard(atColleague);
}, longest);
afterAll(() => visitors?.leave());

const button = (name: string | RegExp, at = page) => at.getByRole('button', { name, exact: true });
const link = (name: string, at = page) => at.getByRole('link', { name, exact: true });

/** After what one did the focus is somewhere from where one goes on, and not at the very top of the page. */
const expectFocusKept = (at = page) =>
  eventually(async () => expect(await at.evaluate(() => document.activeElement?.localName)).not.toBe('body'));

describe('the keyboard alone', () => {
  const step = story();

  step('signs up and founds an organisation', async () => {
    await page.goto('/');
    await keyboard.press(link('Create an account'));
    await keyboard.write(page.getByLabel('Your name'), founder.name);
    await keyboard.write(page.getByLabel('E-mail address'), founder.email);
    await keyboard.write(page.getByRole('textbox', { name: 'Password' }), founder.password);
    await keyboard.press(button('Create account'));
    await keyboard.write(page.getByLabel('Name of the organisation'), 'Example Wharf');
    await keyboard.press(button('Create and choose a scheme'));
    await page.waitForURL('**/programmes/new');
  });

  step('starts a programme in the wizard', async () => {
    await keyboard.choose(page.getByRole('main'), page.getByRole('radio', { name: iso, exact: true }));
    await keyboard.press(button(`Continue with ${iso}`));
    await keyboard.write(page.getByLabel('What does it cover?'), 'The payroll service');
    await keyboard.press(button('Continue'));
    await keyboard.write(page.getByLabel(/needed by$/), today().add({ months: 11 }).toString());
    await keyboard.press(button('Continue'));
    await page.getByRole('table', { name: 'Stages with their days' }).waitFor();
    await keyboard.press(button('Start the programme'));
    await pageNamed(page, iso);
    // A new page: one begins at its beginning.
    await eventually(async () => expect(await page.getByRole('main').evaluate(isFocused)).toBe(true));
    await page.getByRole('status').filter({ hasText: iso }).waitFor({ state: 'attached' });
  });

  step('invites a colleague, who joins', async () => {
    await keyboard.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }));
    await keyboard.press(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Members' }));
    await pageNamed(page, 'Members');
    await keyboard.press(button('Invite'));
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await keyboard.write(dialog.getByLabel('E-mail address'), colleague.email);
    await keyboard.choose(dialog, dialog.getByRole('radio', { name: 'Compliance manager' }));
    await keyboard.press(dialog.getByRole('button', { name: 'Invite', exact: true }));
    const address = await dialog.getByLabel('Invitation link').inputValue();
    await keyboard.press(dialog.getByRole('button', { name: 'Done' }));
    await dialog.waitFor({ state: 'hidden' });
    // Where one was before, so that one can go on from there.
    await eventually(async () => expect(await button('Invite').evaluate(isFocused)).toBe(true));

    await atColleague.goto(address);
    await ofColleague.write(atColleague.getByLabel('Your name'), colleague.name);
    await ofColleague.write(atColleague.getByRole('textbox', { name: 'Password' }), colleague.password);
    await ofColleague.press(button('Create account and join', atColleague));
    await atColleague.getByRole('navigation', { name: 'Main' }).waitFor();
  });

  step('sets the conformity of gap items, in the table and beside it', async () => {
    await keyboard.goTo('Gap analysis');
    const table = page.getByRole('treegrid', { name: 'Gap items' });
    await keyboard.tabTo(table.getByRole('row').and(page.locator('[tabindex="0"]')));
    await keyboard.keys('j', 'j');
    await page.getByRole('row').and(page.locator(':focus')).getByText(/^4\./).first().waitFor();
    await keyboard.keys('e');
    await keyboard.takeOption('Major');
    await eventually(async () => expect(await readinessOf(page)).toMatch(/gap [1-9]/));

    await keyboard.keys('Enter');
    await expectFocusKept();
    const panel = page.getByRole('complementary');
    await panel.getByRole('tab', { name: 'Details' }).waitFor();
    await keyboard.pick(panel.getByRole('combobox', { name: 'Conformity', exact: true }), 'Conform');
    await keyboard.pick(panel.getByRole('combobox', { name: 'Owner', exact: true }), new RegExp(founder.name));
    await keyboard.write(panel.getByLabel('As it is'), 'It is written down.');
    await keyboard.press(panel.getByRole('button', { name: 'Close (Esc)' }));
    await panel.waitFor({ state: 'hidden' });
    const open = table.getByRole('row').and(page.locator('[tabindex="0"]'));
    await eventually(async () => expect(await open.evaluate(isFocused)).toBe(true));
    await eventually(async () => expect(await readinessOf(page)).toMatch(/claimed [1-9]/));
  });

  step('adds evidence', async () => {
    await ofColleague.goTo('Evidence');
    await ofColleague.press(button('Add evidence', atColleague).first());
    const form = atColleague.getByRole('dialog', { name: 'Add evidence' });
    const chooser = atColleague.waitForEvent('filechooser');
    await ofColleague.press(form.getByRole('button', { name: 'Choose files' }));
    await (await chooser).setFiles([accessPolicy]);
    await ofColleague.write(form.getByLabel('Title'), 'Access policy');
    await ofColleague.write(form.getByLabel('Captured on'), today().toString());
    await ofColleague.write(form.getByRole('combobox', { name: 'Requirements it speaks for' }), 'A.5.15');
    await ofColleague.takeOption('A.5.15 ');
    await ofColleague.press(form.getByRole('button', { name: 'Send for review' }));
    await form.waitFor({ state: 'hidden' });
    await atColleague.getByRole('row', { name: 'Access policy' }).waitFor();
    await expectFocusKept(atColleague);
  });

  step('reviews it', async () => {
    await keyboard.goTo('Evidence');
    const row = page.getByRole('row', { name: 'Access policy' });
    await row.waitFor();
    await keyboard.tabTo(row);
    await keyboard.keys('Enter');
    const review = page.getByRole('complementary', { name: 'Access policy' }).getByRole('region', { name: iso });
    await keyboard.press(review.getByRole('button', { name: 'Accept' }));
    await review.getByText('Accepted', { exact: true }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: `Accepted for ${iso}` })
      .waitFor({ state: 'attached' });
    await expectFocusKept();
    await keyboard.leave(page.getByRole('complementary'));
    await eventually(async () => expect(await row.evaluate(isFocused)).toBe(true));
  });

  step('reads the calendar', async () => {
    await keyboard.goTo('Calendar');
    const month = page.getByRole('main').getByRole('heading', { level: 2 });
    const before = await month.first().innerText();
    await keyboard.press(
      page
        .getByRole('main')
        .getByRole('button', { name: /^Gap analysis/ })
        .first(),
    );
    const card = page.getByRole('dialog');
    await card.getByRole('link', { name: 'Open the stage' }).waitFor();
    await keyboard.leave(card);
    await expectFocusKept();
    await keyboard.press(button('Month after'));
    await eventually(async () => expect(await month.first().innerText()).not.toBe(before));
    const views = page.getByRole('radiogroup', { name: 'View' });
    await keyboard.choose(views, views.getByRole('radio', { name: 'Agenda' }));
    await page
      .getByRole('button', { name: /^ISMS implementation.*, Stage, / })
      .first()
      .waitFor();
  });

  step('reads the leadership report and takes it along', async () => {
    await keyboard.goTo('Reports');
    await keyboard.press(link('Open the report'));
    await page.getByRole('region', { name: iso }).first().waitFor();
    const download = page.waitForEvent('download');
    await keyboard.press(link('Download as PDF'));
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  });

  step('skips the navigation, then walks through the page', async () => {
    await page.goto('/');
    await settled(page);
    await keyboard.keys('Tab');
    expect(await link('Skip to the content').evaluate(isFocused)).toBe(true);
    await keyboard.keys('Enter', 'Tab');
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
  });

  step('made no page complain', async () => {
    expect(visitors.complaints).toEqual([]);
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
