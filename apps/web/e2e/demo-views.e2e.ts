import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openFilter, openGapAnalysis, openItem } from './gap-analysis.ts';
import { go, goToSettings, openDialog, viewsOf } from './looks.ts';
import { enterDemo } from './people.ts';
import { openReport } from './reports.ts';
import { longest } from './story.ts';
import { Visitors } from './visitors.ts';

const iso = 'ISO/IEC 27001:2022';

let visitors: Visitors;
let page: Page;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('demo manager');
}, longest);
afterAll(() => visitors?.leave());

const partOfProgramme = (part: string) =>
  page.getByRole('navigation', { name: 'Parts of the programme' }).getByRole('link', { name: part }).click();

/** Runs in the page: whether the word stands within the window, right of the names of the stages. */
function todayIsSeen(): boolean {
  const today = [...document.querySelectorAll('[role="grid"] span')].find(({ textContent }) => textContent === 'Today');
  const { left = 0, right = 0 } = today?.getBoundingClientRect() ?? {};
  return left > 200 && right < innerWidth;
}

const stage2 = () => page.getByRole('button', { name: /^5 Stage 2 audit, / }).first();

describe('every view of an organisation half-way', () => {
  const view = viewsOf('demo views', () => page);

  view('overview', async () => {
    await enterDemo(page);
    await page.getByRole('article', { name: iso }).waitFor();
  });
  view('readiness as a table', async () => {
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    await page.getByRole('main').getByRole('table').first().waitFor();
  });
  view('my work', async () => {
    await go(page, 'My work');
    await page.getByRole('region', { name: /^Overdue/ }).waitFor();
  });
  view('calendar by month', async () => {
    await go(page, 'Calendar');
    await page
      .getByRole('button', { name: /^Internal audit/ })
      .first()
      .waitFor();
  });
  view('calendar event', () => openDialog(page, /^Internal audit/));
  view('agenda', async () => {
    await page.getByText('Agenda', { exact: true }).click();
    await page
      .getByRole('button', { name: /^Audit period/ })
      .first()
      .waitFor();
  });
  view('subscription dialog', () => openDialog(page, 'Subscribe'));
  view('timeline', async () => {
    await go(page, 'Timeline');
    await page.getByRole('grid').getByRole('row').nth(3).waitFor();
    // Today stays where it is seen, however wide the chart was before.
    for (const zoom of ['3 years', 'Month', 'Year']) {
      await page.getByText(zoom, { exact: true }).click();
      await page.waitForFunction(todayIsSeen);
    }
  });
  view('why a date of the timeline', async () => {
    await stage2().click();
    await page.getByRole('dialog', { name: /^Why / }).waitFor();
  });
  view('agreeing on another day', async () => {
    await page
      .getByRole('button', { name: /^Major nonconformities/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Agree on another day' }).click();
    await page.getByLabel('Agreed day').waitFor();
  });
  view('what if', async () => {
    await page.getByRole('button', { name: 'What if' }).click();
    await page.getByRole('menuitem', { name: iso }).click();
    await page.getByRole('complementary', { name: 'What if' }).waitFor();
  });
  view('a plan that breaks something', async () => {
    await stage2().focus();
    for (let week = 0; week < 4; week += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('1 new problem', { exact: true }).waitFor();
  });
  view('two plans compared', async () => {
    await page.getByRole('button', { name: 'Compare side by side' }).click();
    await page.getByRole('table', { name: 'Two plans compared' }).waitFor();
  });
  view('timeline as a table', async () => {
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('table', { name: 'All dates' }).waitFor();
  });
  view('programmes', async () => {
    await go(page, 'Programmes');
    await page.getByRole('main').getByRole('link', { name: iso, exact: true }).waitFor();
  });
  view('programme', async () => {
    await go(page, iso);
    await page.getByRole('table', { name: 'Stages', exact: true }).waitFor();
  });
  view('stage dialog', () => openDialog(page, /^Edit ./));
  view('sign-off dialog', () => openDialog(page, 'Sign off'));
  view('programme dialog', () => openDialog(page, 'Edit'));
  view('dates', async () => {
    await partOfProgramme('Dates');
    await page.getByText('Certification decision').first().waitFor();
  });
  view('records', async () => {
    await partOfProgramme('Records');
    await page.getByRole('button', { name: 'Record the certificate' }).waitFor();
  });
  view('certificate form', () => openDialog(page, 'Record the certificate'));
  view('documents', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Documents', exact: true }).click();
    await page.getByRole('main').getByText('Statement of Applicability').first().waitFor();
  });
  view('gap analysis', () => openGapAnalysis(page, iso));
  view('filter of the gap analysis', async () => {
    await openFilter(page, 'Conformity');
    await page.getByRole('checkbox', { name: 'Conform', exact: true }).check();
  });
  view('selected gap items', async () => {
    await page.getByRole('row').nth(3).getByRole('checkbox').check();
    await page.getByText('1 selected').waitFor();
  });
  view('gap item', async () => void (await openItem(page, 'A.5.15', 'Access control')));
  view('command palette', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find anything' }).fill('backup');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /backup/i })
      .first()
      .waitFor();
  });
  view('evidence', async () => {
    await go(page, 'Evidence');
    await page.getByRole('row').nth(1).waitFor();
  });
  view('evidence panel', async () => {
    await page.getByRole('row', { name: 'Endpoint protection coverage' }).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Reviews' }).waitFor();
  });
  view('evidence panel of a PDF', async () => {
    const title = 'Supplier reviews, 7 of 12 done';
    await page.getByRole('row', { name: title }).click();
    await page.getByRole('img', { name: `${title}, page 1` }).waitFor();
  });
  view('evidence form', () => openDialog(page, 'Add evidence'));
  view('reports', async () => {
    await go(page, 'Reports');
    await page.getByRole('heading', { name: 'Snapshots' }).waitFor();
  });
  view('leadership report', async () => {
    await openReport(page);
    await page.getByRole('region', { name: iso }).first().waitFor();
  });
  view('members', async () => {
    await goToSettings(page, 'Members');
    await page.getByRole('table', { name: 'Members' }).waitFor();
  });
  view('sessions', async () => {
    await goToSettings(page, 'Security');
    await page.getByRole('list', { name: 'Sessions' }).waitFor();
  });
  view('activity log', async () => {
    await goToSettings(page, 'Activity log');
    await page.getByRole('main').getByRole('listitem').nth(20).waitFor();
  });
  view('my work as somebody else', async () => {
    await page.getByRole('button', { name: /^Demo / }).click();
    await page.getByRole('menuitemradio', { name: 'Contributor' }).click();
    await page.getByRole('button', { name: 'Demo Contributor. Look as somebody else' }).waitFor();
    await go(page, 'My work');
    await page.getByRole('region', { name: /^Overdue/ }).waitFor();
  });
});
