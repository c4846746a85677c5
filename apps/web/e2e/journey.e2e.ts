import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { checkChain, seeEntries } from './activity.ts';
import { eventNamed, feedAt, goToMonth, seeAgenda, subscribe, withdraw } from './calendar.ts';
import { today, written } from './days.ts';
import { eventually } from './eventually.ts';
import { accept, addEvidence, addLink, openEvidence, reject, seeEachKindOfFile } from './evidence.ts';
import { accessPolicy, accessReview, loginScreen, reviewNotes, wrongFile } from './files.ts';
import {
  acceptItem,
  assess,
  filterBy,
  openGapAnalysis,
  openItem,
  readinessOf,
  readinessWithClaims,
  removeFilter,
  sayConform,
  seeInRow,
  writeDay,
} from './gap-analysis.ts';
import { createOrganisation, invite, joinBy, openPage, openSettings, signUp, stranger } from './people.ts';
import { openWizard, ownStage, stagesOf, startProgramme } from './programmes.ts';
import { downloadReport, openReport, shareReport } from './reports.ts';
import { longest, story } from './story.ts';
import { Visitors } from './visitors.ts';

const iso = 'ISO/IEC 27001:2022';
const soc = 'SOC 2 Type 2';
const manager = stranger('Olivia Owner');
const contributor = stranger('Carl Contributor');
const executive = stranger('Erin Executive');
const policyTitle = 'Access policy, approved';
const pictureTitle = 'Login asks for a second factor';
const taskName = 'Show how access is granted and reviewed';
const taskDueOn = today().add({ days: 10 });
const isoTargetOn = today().add({ months: 11 });
const period = { from: today().add({ months: 5 }), to: today().add({ months: 11 }).subtract({ days: 1 }) };
const socTargetOn = today().add({ months: 14 });

let visitors: Visitors;
let atManager: Page;
let atContributor: Page;
let atExecutive: Page;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  atManager = await visitors.newcomer('manager');
  atContributor = await visitors.newcomer('contributor');
  atExecutive = await visitors.newcomer('executive');
}, longest);
afterAll(() => visitors?.leave());

describe('an organisation on its way to a certificate and a report', () => {
  const step = story();

  step('begins with an account and a name', async () => {
    await signUp(atManager, manager);
    await createOrganisation(atManager, 'Example Harbour');
    await atManager.waitForURL('**/programmes/new');
  });

  step('starts two programmes, each with its stages and dates', async () => {
    const scope = 'The payroll service with its development and operation';
    const isoPlan = await startProgramme(atManager, { scheme: iso, scope, targetOn: isoTargetOn });
    await openWizard(atManager);
    const availability = { categories: ['Availability'], period, targetOn: socTargetOn };
    const socPlan = await startProgramme(atManager, { scheme: soc, scope, ...availability });

    expect([isoPlan.length, socPlan.length]).toEqual([8, 7]);
    expect(socPlan.find((stage) => stage.includes('Audit period'))).toContain(written(period.from));
    const stages = [...(await stagesOf(atManager, soc)), ...(await stagesOf(atManager, iso))];
    expect(stages).toHaveLength(15);
    for (const stage of stages) expect(stage).toMatch(/\d{1,2} \w+ 20\d\d – \d{1,2} \w+ 20\d\d/);
    await ownStage(atManager, 'Gap analysis', manager.name);
    await eventually(async () => expect((await stagesOf(atManager, iso))[0]).toContain('Olivia'));
  });

  step('finds one gap item per requirement, filters and assesses them', async () => {
    await openGapAnalysis(atManager, soc);
    await atManager.getByText('36 items', { exact: true }).waitFor();
    await openGapAnalysis(atManager, iso);
    await atManager.getByText('123 items', { exact: true }).waitFor();
    expect(await readinessOf(atManager)).toContain('gap 0 %, unknown 100 %');

    await filterBy(atManager, 'Group', 'A.5 Organizational');
    await atManager.getByText('37 of 123 items').waitFor();
    await removeFilter(atManager, 'Group');
    await atManager.getByText('123 items', { exact: true }).waitFor();

    const panel = await openItem(atManager, 'A.8.13', 'Information backup');
    await assess(panel, {
      conformity: 'Major',
      finding: 'Backups are made, but nobody has tried to restore one.',
      owner: manager.name,
      reviewer: manager.name,
      dueOn: today().add({ days: 40 }),
      closeBy: 'Stage 1 audit',
    });
    await panel.getByRole('button', { name: 'Close (Esc)' }).click();
    await eventually(async () => expect(await readinessOf(atManager)).toContain('gap 1 %, unknown 99 %'));

    await atManager.getByRole('searchbox', { name: 'Search in reference and title' }).fill('');
    await filterBy(atManager, 'Conformity', 'Major');
    await atManager.getByText('1 of 123 items').waitFor();
    await removeFilter(atManager, 'Conformity');
    await filterBy(atManager, 'Owner', manager.name);
    await atManager.getByText('1 of 123 items').waitFor();
    await atManager.reload();
    await seeInRow(atManager, 'A.8.13', ['Major', 'Olivia', written(today().add({ days: 40 })), 'Stage 1 audit']);
  });

  step('invites a contributor and an executive, who sign up by their links', async () => {
    await joinBy(atContributor, await invite(atManager, contributor, 'Contributor'), contributor);
    await joinBy(atExecutive, await invite(atManager, executive, 'Executive'), executive);

    await atManager.reload();
    for (const { email } of [contributor, executive]) {
      await atManager.getByRole('table', { name: 'Members' }).getByText(email).waitFor();
    }
  });

  step('gives the contributor two requirements and a task', async () => {
    await openGapAnalysis(atManager, soc);
    await assess(await openItem(atManager, 'CC6.1', 'Logical access safeguards'), { owner: contributor.name });
    await openGapAnalysis(atManager, iso);
    const panel = await openItem(atManager, 'A.5.15', 'Access control');
    await assess(panel, { owner: contributor.name });
    await panel.getByRole('tab', { name: 'Tasks' }).click();
    await panel.getByRole('button', { name: 'Create task' }).click();
    const dialog = atManager.getByRole('dialog', { name: 'New task' });
    await dialog.getByLabel('Title').fill(taskName);
    expect(await dialog.getByRole('combobox', { name: 'Assignee' }).inputValue()).toBe(contributor.name);
    await writeDay(dialog.getByLabel('Due'), taskDueOn);
    await dialog.getByRole('button', { name: 'Create task' }).click();
    await panel.getByRole('link', { name: taskName }).waitFor();
  });

  step('has the contributor bring the evidence and finish the task', async () => {
    await openPage(atContributor, 'My work');
    await atContributor.getByRole('link', { name: new RegExp(taskName) }).click();
    const panel = atContributor.getByRole('complementary', { name: taskName });
    await panel.getByText(written(taskDueOn)).first().waitFor();
    await addEvidence(atContributor, {
      dropped: [accessPolicy, loginScreen, accessReview],
      failsFirst: loginScreen,
      chosen: [reviewNotes, wrongFile],
      cancelled: wrongFile,
      titles: { [accessPolicy.name]: policyTitle, [loginScreen.name]: pictureTitle },
      capturedOn: today().subtract({ days: 1 }),
      period: { from: today().subtract({ months: 3 }), to: today().subtract({ days: 1 }) },
      requirement: 'CC6.1',
    });
    // The form says by itself that the task is done with it.
    await panel.getByRole('button', { name: 'Reopen' }).waitFor();

    const own = await openEvidence(atContributor, policyTitle);
    await own.getByText('To review').first().waitFor();
    expect(await own.getByRole('button', { name: /^(Accept|Reject)/ }).count()).toBe(0);
  });

  step('has the contributor say that both conform', async () => {
    await sayConform(atContributor, soc, 'CC6.1', 'Logical access safeguards');
    await sayConform(atContributor, iso, 'A.5.15', 'Access control');
  });

  step('reviews it for each programme apart, and only the accepting one moves', async () => {
    await acceptItem(atManager, soc, 'CC6.1', 'Logical access safeguards');
    const socBefore = await readinessWithClaims(atManager);
    await acceptItem(atManager, iso, 'A.5.15', 'Access control');
    expect(await readinessOf(atManager)).toContain('proven 0 %');
    await seeEachKindOfFile(atManager, policyTitle, pictureTitle);
    const panel = await openEvidence(atManager, policyTitle);
    await accept(panel, iso);
    await reject(panel, soc, { reason: 'wrong period', note: 'The period of the report begins later.' });
    await panel
      .getByText(/^Evidence rejected: wrong period \(covers .+\)\. “The period of the report begins later\.”$/)
      .waitFor();

    await openGapAnalysis(atManager, iso);
    await eventually(async () => expect(await readinessOf(atManager)).toContain('proven 1 %'));
    await openGapAnalysis(atManager, soc);
    await atManager.getByRole('searchbox', { name: 'Search in reference and title' }).fill('CC6.1');
    await seeInRow(atManager, 'CC6.1', ['0/1']);
    expect(await readinessOf(atManager)).toBe(socBefore);
  });

  step('keeps people from reviewing their own evidence', async () => {
    await addLink(atManager, { title: 'Page about access', url: 'https://example.com/access', requirement: 'A.5.15' });

    const panel = await openEvidence(atManager, 'Page about access');
    await panel.getByText('Nobody reviews their own').waitFor();
    expect(await panel.getByRole('button', { name: /^(Accept|Reject)/ }).count()).toBe(0);
  });

  step('shows all dates by month, as an agenda and in calendar programs', async () => {
    await openPage(atManager, 'Calendar');
    await eventNamed(atManager, /^Gap analysis/).waitFor();
    await goToMonth(atManager, taskDueOn);
    await eventNamed(atManager, new RegExp(taskName)).waitFor();
    // On the first of a month the period ends in the month before the target.
    await goToMonth(atManager, period.to);
    await eventNamed(atManager, `Observation period · ${soc}`).waitFor();
    await seeAgenda(atManager, [/^Audit period.*, Audit, /, /^Period ends.*, Milestone, /, /^Observation period/]);
    await atManager.getByText('Month', { exact: true }).click();
    await goToMonth(atManager, isoTargetOn);
    await eventNamed(atManager, `Target date · ${iso}`).waitFor();

    const address = await subscribe(atManager);
    const events = await feedAt(address);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ isAllDay }) => isAllDay)).toBe(true);
    expect(events).toContainEqual(expect.objectContaining({ from: String(taskDueOn), summary: '✓ Task due (A.5.15)' }));
    expect(events.filter(({ summary }) => summary.includes(taskName))).toEqual([]);
    expect((await feedAt(address)).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));

    await withdraw(atManager);
    await eventually(async () => expect((await fetch(address)).status).toBe(410));
  });

  step('reports to leadership, on paper and by a link that needs no account', async () => {
    await openReport(atExecutive);
    await atExecutive.getByRole('region', { name: iso }).getByText('1 % proven').first().waitFor();
    await atExecutive.getByRole('region', { name: soc }).getByText('0 % proven').first().waitFor();
    await atExecutive.getByText('Information backup').first().waitFor();
    expect(await atExecutive.getByRole('button', { name: 'Share link' }).count()).toBe(0);
    expect((await downloadReport(atExecutive)).subarray(0, 5).toString()).toBe('%PDF-');

    await openReport(atManager);
    const link = await shareReport(atManager);
    const atOutsider = await visitors.newcomer('outsider');
    await atOutsider.goto(link);
    await atOutsider.getByText('Read-only snapshot').waitFor();
    await atOutsider.getByRole('region', { name: iso }).getByText('1 % proven').first().waitFor();
    expect(await atOutsider.getByRole('navigation', { name: 'Main' }).count()).toBe(0);
  });

  step('remembers who did what, and can show that nothing was changed', async () => {
    await openSettings(atManager, 'Activity log');
    const policy = `the evidence ${policyTitle}`;
    await seeEntries(atManager, manager, ['made a share link for', `rejected ${policy}`, `accepted ${policy}`]);
    await seeEntries(atManager, contributor, [`finished the task ${taskName}`, `added ${policy}`]);
    await seeEntries(atManager, executive, ['joined the organisation']);
    await checkChain(atManager);
  });

  step('made no page complain', async () => {
    expect(visitors.complaints).toEqual([]);
  });
});
