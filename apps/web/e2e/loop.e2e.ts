import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTestApp } from '../../../scripts/test-database.mjs';
import { ownOrganisation, post, read } from './asking.ts';
import { comment } from './comments.ts';
import { countedClicks } from './counted-clicks.ts';
import { today } from './days.ts';
import { accept, reject } from './evidence.ts';
import { accessReview, reviewNotes } from './files.ts';
import { assess, openGapAnalysis, openItem, writeDay } from './gap-analysis.ts';
import { judgeFirst } from './gates.ts';
import { openMailboxes } from './mails.ts';
import { createOrganisation, invite, joinBy, openPage, type Person, signUp, stranger } from './people.ts';
import { startProgramme } from './programmes.ts';
import { longest, story } from './story.ts';
import { Visitors } from './visitors.ts';

const iso = 'ISO/IEC 27001:2022';
const manager = stranger('Olivia Owner');
const contributor = stranger('Carl Contributor');
const reviewer = stranger('Rita Reviewer');
const executive = stranger('Erin Executive');
const taskName = 'Show who has access to payroll';
const evidenceTitle = 'access review';
const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
const why = 'It covers January to March; April to June is needed.';

let folder: string;
let mails: Awaited<ReturnType<typeof openMailboxes>>;
let product: Awaited<ReturnType<typeof startTestApp>>;
let visitors: Visitors;
let atManager: Page;
let atContributor: Page;
let atReviewer: Page;
let atExecutive: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-loop-'));
  mails = await openMailboxes();
  // With a mail server, which the other stories do without.
  const settings = { SMTP_URL: mails.url };
  product = await startTestApp({ folder, databases: process.env, name: 'e2e_loop', settings });
  visitors = await Visitors.welcome(product.url);
  atManager = await visitors.newcomer('manager');
  atReviewer = await visitors.newcomer('reviewer');
  atExecutive = await visitors.newcomer('executive');
  atContributor = await visitors.newcomer('contributor', phone);
}, longest);
afterAll(async () => {
  await visitors?.leave();
  await product?.stop();
  await mails?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Opens what a mail leads to, and nothing else. */
async function follow(page: Page, { email }: Person, subject: RegExp): Promise<void> {
  await page.goto(await mails.linkTo(email, subject));
}

/** The path in the API of the one programme there is. */
async function programmeOfAll(): Promise<string> {
  const { org } = await ownOrganisation(atManager);
  const [programme] = await read<{ id: string }[]>(atManager, `${org}/programmes`);
  return `${org}/programmes/${programme?.id}`;
}

describe('what is asked for is sent, rejected, answered and accepted, by the links of mails alone', () => {
  const step = story();

  step('begins with four people, of whom three follow their invitations', async () => {
    await signUp(atManager, manager);
    await createOrganisation(atManager, 'Example Quay');
    await atManager.waitForURL('**/programmes/new');
    const invited = [
      [atContributor, contributor, 'Contributor'],
      [atReviewer, reviewer, 'Compliance manager'],
      [atExecutive, executive, 'Executive'],
    ] as const;
    for (const [page, person, role] of invited) {
      await invite(atManager, person, role);
      await joinBy(page, await mails.linkTo(person.email, /Example Quay/), person);
    }
    // Only now: its first stage may begin by itself at any moment, and tells those who are there by then.
    await openPage(atManager, 'Overview');
    await atManager.getByRole('link', { name: 'Choose a scheme' }).click();
    await startProgramme(atManager, { scheme: iso, scope: 'Payroll', targetOn: today().add({ months: 11 }) });
  });

  step('has the manager ask for it, and say who judges', async () => {
    await openGapAnalysis(atManager, iso);
    const panel = await openItem(atManager, 'A.5.15', 'Access control');
    await assess(panel, { reviewer: reviewer.name });
    await panel.getByRole('tab', { name: 'Tasks' }).click();
    await panel.getByRole('button', { name: 'Create task' }).click();
    const dialog = atManager.getByRole('dialog', { name: 'New task' });
    await dialog.getByLabel('Title').fill(taskName);
    await dialog.getByRole('combobox', { name: 'Assignee' }).click();
    await atManager.getByRole('option', { name: contributor.name }).click();
    await writeDay(dialog.getByLabel('Due'), today().add({ days: 10 }));
    await dialog.getByRole('button', { name: 'Create task' }).click();
    await panel.getByRole('link', { name: taskName }).waitFor();
  });

  step('has the contributor send it and be done, on a phone, three clicks from the mail', async () => {
    const clicks = countedClicks();
    await follow(atContributor, contributor, /^New task: Show who/);
    const panel = atContributor.getByRole('complementary', { name: taskName });
    await panel.getByText(reviewer.name).waitFor();

    await clicks.choose(panel.getByRole('button', { name: 'Send evidence' }), accessReview);
    const form = atContributor.getByRole('dialog', { name: 'Add evidence' });
    expect(await form.getByRole('checkbox', { name: /I am done with/ }).isChecked()).toBe(true);
    await clicks.press(form.getByRole('button', { name: 'Send for review' }));

    await panel.getByRole('button', { name: 'Reopen' }).waitFor();
    await panel.getByText('Nothing else is asked of you.').waitFor();
    expect(clicks.count()).toBe(3);
  });

  step('has the reviewer reject it, saying why', async () => {
    await follow(atReviewer, reviewer, /^To review: /);
    const panel = atReviewer.getByRole('complementary', { name: evidenceTitle });
    await reject(panel, iso, { reason: 'Wrong period', note: why });
  });

  step('has the contributor answer with a new version and a note, four clicks from the mail', async () => {
    const clicks = countedClicks();
    await follow(atContributor, contributor, /^Rejected, please answer: /);
    const panel = atContributor.getByRole('complementary', { name: evidenceTitle });
    await panel.getByText(why).first().waitFor();

    await clicks.choose(panel.getByRole('button', { name: 'Answer with a new version' }), reviewNotes);
    await clicks.press(panel.getByRole('textbox', { name: 'Note to the reviewer' }));
    await panel.getByRole('textbox', { name: 'Note to the reviewer' }).fill('April to June.');
    // Also while the file is still on its way.
    await clicks.press(panel.getByRole('button', { name: 'Send for review' }));

    await panel.getByText('To review').first().waitFor();
    await panel.getByText('Nothing else is asked of you.').waitFor();
    // What was said stays in sight beside the newer version.
    await panel.getByText(why).first().waitFor();
    expect(clicks.count()).toBe(4);
  });

  step('has the reviewer accept the answer', async () => {
    await follow(atReviewer, reviewer, /^New version to review: /);
    const panel = atReviewer.getByRole('complementary', { name: evidenceTitle });
    await panel.getByText('April to June.').first().waitFor();
    await accept(panel, iso);
    await follow(atContributor, contributor, /^Accepted: /);
    await atContributor.getByRole('complementary', { name: evidenceTitle }).getByText('Accepted').first().waitFor();
  });

  step('shows the manager that it is done and accepted', async () => {
    await follow(atManager, manager, /^Done: Show who/);
    const panel = atManager.getByRole('complementary', { name: taskName });
    await panel.getByRole('button', { name: 'Reopen' }).waitFor();
    await panel.getByRole('listitem').filter({ hasText: evidenceTitle }).getByText('Accepted').waitFor();
  });

  step('has the manager tell the executive, who follows that mail, sees where it stands, and answers', async () => {
    const panel = atManager.getByRole('complementary', { name: taskName });
    await comment(panel, 'Shown and accepted, @Eri');

    await follow(atExecutive, executive, /mentioned you: /);
    const seen = atExecutive.getByRole('complementary', { name: taskName });
    await seen.getByText('Shown and accepted').waitFor();
    await seen.getByRole('listitem').filter({ hasText: evidenceTitle }).getByText('Accepted').waitFor();
    await comment(seen, 'Good to know, @Oli');
    await follow(atManager, manager, /^Erin Executive mentioned you: Show who/);
    await panel.getByText('Good to know,').waitFor();
  });

  step('has the executive ask about what blocks, from the leadership report, and the manager hear it', async () => {
    await openPage(atExecutive, 'Reports');
    await atExecutive.getByRole('link', { name: 'Open the report' }).click();
    await atExecutive.getByRole('main').getByText(iso).first().waitFor();
    const blockers = atExecutive.getByRole('table', { name: 'What blocks' });
    // Not the documents, which come first.
    await blockers
      .getByRole('link', { name: /^(A\.)?\d+\.\d/ })
      .first()
      .click();
    await comment(atExecutive.getByRole('complementary'), 'What does this need, @Oli');

    await follow(atManager, manager, /^Erin Executive mentioned you: (A\.)?\d+\.\d/);
    await atManager.getByRole('complementary').getByText('What does this need,').waitFor();
  });

  step('has the executive approve a document, two clicks from the mail', async () => {
    const programme = await programmeOfAll();
    const source = { kind: 'link', url: 'https://wiki.example/scope' };
    const version = { label: '1.0', note: 'Payroll only', source };
    await post(atManager, `${programme}/documents/scope/versions`, [version], { version: 1 });

    const clicks = countedClicks();
    await follow(atExecutive, executive, /^To approve: /);
    const dialog = atExecutive.getByRole('dialog', { name: /^Approve / });
    await dialog.getByText('You have read this version').waitFor();
    await clicks.press(dialog.getByRole('button', { name: 'Approve this version' }));

    await atExecutive.getByText(/^approved by Erin/).waitFor();
    expect(clicks.count()).toBe(2);
  });

  step('has the executive sign a stage off that lacks something, on a phone, five touches from the mail', async () => {
    await judgeFirst(atManager, await programmeOfAll());
    const atPhone = await visitors.newcomer('executive on a phone', phone);
    await atPhone.context().addCookies(await atExecutive.context().cookies());

    const clicks = countedClicks();
    await follow(atPhone, executive, /^To sign off: /);
    await clicks.press(atPhone.getByRole('button', { name: 'Sign off' }));
    const dialog = atPhone.getByRole('dialog', { name: /^Sign off: / });
    const go = dialog.getByRole('radio', { name: 'Go', exact: true });
    await go.waitFor();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await clicks.press(go);
    // Auditors want to read why, as long as something is open.
    await dialog.getByText(/still open\. Say why it is a go all the same\./).waitFor();
    await clicks.press(dialog.getByRole('textbox', { name: 'Note' }));
    await dialog.getByRole('textbox', { name: 'Note' }).fill('The rest follows this week.');
    await clicks.press(dialog.getByRole('button', { name: 'Sign: go' }));

    await dialog.waitFor({ state: 'hidden' });
    await atPhone.getByText(/Erin Executive signed go, /).waitFor();
    await atPhone.getByText('The rest follows this week.').waitFor();
    expect(clicks.count()).toBe(5);
  });

  step('left nothing to complain of', async () => {
    expect(visitors.complaints).toEqual([]);
  });
});
