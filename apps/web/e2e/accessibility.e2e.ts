import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf, focused, settled, tabTo } from './accessibility.ts';
import { eventually } from './eventually.ts';
import { openGapAnalysis, openItem } from './gap-analysis.ts';
import { openPage, openSettings, signUp, stranger } from './people.ts';
import { openReport } from './reports.ts';
import { longest, storyOf } from './story.ts';
import { Visitors } from './visitors.ts';

const iso = 'ISO/IEC 27001:2022';

let visitors: Visitors;
let page: Page;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('visitor');
}, longest);
afterAll(() => visitors?.leave());

const press = (name: string) => page.getByRole('main').getByRole('button', { name }).first().click();

/** Waits for the page itself: the one before stays until the next one's code has come. */
const pageNamed = (name: string | RegExp) =>
  page.getByRole('main').getByRole('heading', { level: 1, name, exact: true }).waitFor();
const go = async (name: string) => {
  await openPage(page, name);
  await pageNamed(name);
};
const goToSettings = async (name: string) => {
  await openSettings(page, name);
  await pageNamed(name);
};

/** How to come to each view, from the one before it. */
const views: Readonly<Record<string, () => Promise<void>>> = {
  overview: () => go('Overview'),
  'my work': () => go('My work'),
  calendar: () => go('Calendar'),
  agenda: () => page.getByText('Agenda', { exact: true }).click(),
  'subscribe dialog': () => press('Subscribe'),
  programmes: () => go('Programmes'),
  programme: () => go(iso),
  'stage dialog': () => page.getByRole('table', { name: 'Stages', exact: true }).getByRole('button').first().click(),
  'gap analysis': () => openGapAnalysis(page, iso),
  'gap item': async () => void (await openItem(page, 'A.5.15', 'Access control')),
  'command palette': () => page.keyboard.press('Control+k'),
  evidence: () => go('Evidence'),
  'evidence panel': () => page.getByRole('row').nth(1).click(),
  'evidence form': () => press('Add evidence'),
  reports: () => go('Reports'),
  'leadership report': () => openReport(page),
  'share dialog': () => press('Share link'),
  members: () => goToSettings('Members'),
  'invite dialog': () => press('Invite'),
  security: () => goToSettings('Security'),
  'activity log': () => goToSettings('Activity log'),
  mail: () => goToSettings('Mail'),
};

/** Those that lie on top of a page. */
const isDialog = (view: string) => /dialog|palette|form$/.test(view);

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('every view', () => {
  const step = storyOf('accessibility', () => visitors, { goesOn: true });

  step('lets everybody in: sign-in, sign-up, start, wizard', async () => {
    const faults: string[] = [];
    const look = async (view: string) => {
      await settled(page);
      faults.push(...(await faultsOf(page, view)));
    };
    await page.goto('/sign-in');
    await look('sign-in');
    await page.goto('/sign-up');
    await look('sign-up');
    await signUp(page, stranger('Alex Newcomer'));
    await page.getByLabel('Name of the organisation').fill('Example Quay');
    await look('start');
    await page.getByRole('button', { name: 'Create and choose a scheme' }).click();
    await page.getByRole('radio', { name: 'SOC 2 Type 2' }).check();
    await look('wizard, scheme');
    await page.getByRole('button', { name: 'Continue with SOC 2 Type 2' }).click();
    await page.getByLabel('What does it cover?').fill('The payroll service');
    await look('wizard, scope');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await look('wizard, dates');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('table', { name: 'Stages with their days' }).waitFor();
    await look('wizard, plan');

    expect(faults).toEqual([]);
  });

  step('opens the demo organisation', async () => {
    page = await visitors.newcomer('demo manager');
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Look around the demo' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });

  for (const [view, open] of Object.entries(views)) {
    step(`can be read and used by everybody: ${view}`, async () => {
      await open();
      if (isDialog(view)) await page.getByRole('dialog').waitFor();
      await settled(page);
      const faults = await faultsOf(page, view);
      if (isDialog(view)) await closeDialog();

      expect(faults).toEqual([]);
    });
  }
});

describe('the keyboard alone', () => {
  const step = storyOf('keyboard', () => visitors);

  step('leads from the sign-in page to a changed gap item', async () => {
    page = await visitors.newcomer('keyboard user');
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Look around the demo' }).waitFor();
    await tabTo(page, 'the demo', async () => (await focused(page)).name.includes('Look around the demo'));
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();

    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find anything' }).waitFor();
    await page.keyboard.type('Gap analysis');
    await page.getByRole('dialog').getByRole('button', { name: 'Gap analysis' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('treegrid', { name: 'Gap items' }).waitFor();

    await tabTo(page, 'the table', async () => (await focused(page)).role === 'row');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const { name } = await eventually(async () => {
      const row = await focused(page);
      expect(row).toMatchObject({ role: 'row', name: expect.stringMatching(/^\d/) });
      return row;
    });
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('tab', { name: 'Details' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('option', { name: 'Improve' }).waitFor();
    const row = page.getByRole('row', { name, exact: true });
    const before = await row.getByRole('combobox').inputValue();
    // Whether the list begins at what is chosen or at its top, this many steps lead to something else.
    for (let step = 0; step < (before === 'Conform' ? 3 : 2); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await row.getByRole('combobox').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    await row.getByText(before, { exact: true }).waitFor({ state: 'detached' });
  });

  step('skips the navigation, then walks through the page', async () => {
    await page.goto('/');
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ role: 'a', name: 'Skip to the content' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
  });
});
