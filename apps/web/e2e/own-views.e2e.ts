import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openGapAnalysis } from './gap-analysis.ts';
import { go, goToSettings, openDialog, pageNamed, viewsOf } from './looks.ts';
import { createOrganisation, invite, signUp, stranger } from './people.ts';
import { openWizard } from './programmes.ts';
import { openReport, shareReport } from './reports.ts';
import { longest } from './story.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

const soc = 'SOC 2 Type 2';

let visitors: Visitors;
let page: Page;
let outsider: Page;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('founder');
  outsider = await visitors.newcomer('outsider');
}, longest);
afterAll(() => visitors?.leave());

const press = (button: string) => page.getByRole('button', { name: button, exact: true }).click();

describe('every view before there is an organisation', () => {
  const view = viewsOf('first views', () => page);

  view('sign-in', () => visit(page, '/sign-in', 'Sign in'));
  view('refused sign-in', async () => {
    await page.getByLabel('E-mail address').fill('nobody@example.com');
    await page.getByRole('textbox', { name: 'Password' }).fill('not a password of anybody');
    await press('Sign in');
    await page.getByRole('alert').first().waitFor();
  });
  view('sign-up', () => visit(page, '/sign-up', /account/));
  view('forgotten password', () => visit(page, '/forgotten-password', 'Forgot your password?'));
  view('new password', () => visit(page, '/new-password/none', 'Set a new password'));
  view('address that leads nowhere', () => visit(page, '/nowhere', 'There is nothing at this address'));
  view('invitation that is none', () => visit(page, '/invitations/none', 'This invitation cannot be used'));
  view('share link that is none', async () => {
    await page.goto('/shared/none');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  view('start', async () => {
    await signUp(page, stranger('Alex Founder'));
    await page.getByLabel('Name of the organisation').waitFor();
  });
});

describe('every view of an organisation that begins', () => {
  const view = viewsOf('own views', () => page);

  view('choice of a scheme', async () => {
    await createOrganisation(page, 'Example Quay');
    await page.getByRole('radio', { name: soc }).waitFor();
  });
  view('empty overview', async () => {
    await go(page, 'Overview');
    await page.getByRole('heading', { name: 'No programme yet' }).waitFor();
  });
  view('empty work', async () => {
    await go(page, 'My work');
    await page.getByRole('heading', { name: 'Nothing is asked of you' }).waitFor();
  });
  view('empty calendar', async () => {
    await go(page, 'Calendar');
    await page.getByRole('heading', { name: 'No dates yet' }).waitFor();
  });
  view('empty programmes', async () => {
    await go(page, 'Programmes');
    await page.getByRole('heading', { name: 'No programme yet' }).waitFor();
  });
  view('empty evidence', async () => {
    await go(page, 'Evidence');
    await page.getByRole('heading', { name: 'No evidence yet' }).waitFor();
  });
  view('empty timeline', () => go(page, 'Timeline'));
  view('empty reports', async () => {
    await go(page, 'Reports');
    await page.getByRole('heading', { name: 'No programme yet' }).waitFor();
  });
  view('scope', async () => {
    await openWizard(page);
    await page.getByRole('radio', { name: soc }).check();
    await press(`Continue with ${soc}`);
    await page.getByLabel('What does it cover?').fill('The payroll service');
  });
  view('dates', async () => {
    await press('Continue');
    await page.getByLabel(/needed by$/).waitFor();
  });
  view('plan', async () => {
    await press('Continue');
    await page.getByRole('table', { name: 'Stages with their days' }).waitFor();
  });
  view('programme of today', async () => {
    await press('Start the programme');
    await pageNamed(page, soc);
    await page.getByRole('table', { name: 'Stages', exact: true }).waitFor();
  });
  view('gap analysis of today', async () => {
    await openGapAnalysis(page, soc);
    await page.getByText('33 items', { exact: true }).waitFor();
  });
  view('nothing found', async () => {
    await page.getByRole('searchbox', { name: 'Search in reference and title' }).fill('nothing of the kind');
    await page.getByText('0 of 33 items').waitFor();
  });
  view('nowhere in the organisation', async () => {
    await page.goto(page.url().replace(/programmes.*/, 'nowhere'));
    await pageNamed(page, 'Nothing here');
  });
  view('security', () => goToSettings(page, 'Security'));
  view('organisation', () => goToSettings(page, 'Name and data'));
  view('mail', () => goToSettings(page, 'Mail'));
  view('invitation dialog', async () => {
    await goToSettings(page, 'Members');
    await openDialog(page, 'Invite');
  });
  view('list of invitations', async () => {
    const link = await invite(page, stranger('Carl Contributor'), 'Contributor');
    await visit(outsider, link, /^You are invited/);
  });
  view(
    'invitation',
    () => settled(outsider),
    () => outsider,
  );
  view('share dialog', async () => {
    await openReport(page);
    await openDialog(page, 'Share link');
  });
  view('share links', async () => {
    const link = await shareReport(page);
    await outsider.goto(link);
    await go(page, 'Reports');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Withdraw/ })
      .waitFor();
  });
  view(
    'shared report',
    () => outsider.getByText('Read-only snapshot').waitFor(),
    () => outsider,
  );
});

async function visit(visitor: Page, path: string, heading: string | RegExp): Promise<void> {
  await visitor.goto(path);
  await pageNamed(visitor, heading);
}
