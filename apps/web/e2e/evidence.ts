import type { Locator, Page } from 'playwright-core';
import { pressTo } from './eventually.ts';
import type { NamedFile } from './files.ts';
import { choose, writeDay } from './gap-analysis.ts';
import { openPage } from './people.ts';

interface Intake {
  /** Dropped on the page together. */
  dropped: NamedFile[];
  /** Which of them does not arrive the first time. */
  failsFirst: NamedFile;
  /** Added in the form, by the file chooser. */
  chosen: NamedFile[];
  /** Which of them is taken back while it is on its way. */
  cancelled: NamedFile;
  titles: Readonly<Record<string, string>>;
  capturedOn: Temporal.PlainDate;
  period: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  /** One more requirement the files speak for. */
  requirement: string;
}

const uploadsOf = (file: NamedFile) => (url: URL) =>
  url.pathname.endsWith('/uploads') && url.searchParams.get('fileName') === file.name;

/** Drops and chooses files, with one that has to be tried again and one that is cancelled, and says what they are. */
export async function addEvidence(page: Page, intake: Intake): Promise<void> {
  await page.route(uploadsOf(intake.failsFirst), (route) => route.abort('connectionreset'), { times: 1 });
  await page.getByRole('main').drop({ files: intake.dropped });
  const form = page.getByRole('dialog', { name: 'Add evidence' });
  const uploads = form.getByRole('list', { name: 'Uploads' });
  await uploads.getByRole('alert').waitFor();
  await uploads.getByRole('button', { name: `Try ${intake.failsFirst.name} again` }).click();

  await cancelOnTheWay(page, form, intake);
  for (const { name } of [...intake.dropped, ...intake.chosen].filter((file) => file !== intake.cancelled)) {
    await uploads.getByRole('listitem').filter({ hasText: name }).getByText('uploaded').waitFor();
  }

  for (const [fileName, title] of Object.entries(intake.titles)) {
    await form.getByLabel(`Title of ${fileName}`).fill(title);
  }
  await writeDay(form.getByLabel('Captured on'), intake.capturedOn);
  // Whoever does not review is asked for these only when they want to say them.
  await form.getByRole('button', { name: 'Add a period or requirements' }).click();
  await writeDay(form.getByLabel('Period covered from'), intake.period.from);
  await writeDay(form.getByRole('textbox', { name: 'Period covered to' }), intake.period.to);
  await sendFor(form, intake.requirement);
}

/** Adds the address of a page instead of a file. */
export async function addLink(page: Page, link: { title: string; url: string; requirement: string }): Promise<void> {
  await openPage(page, 'Evidence');
  await page.getByRole('button', { name: 'Add evidence' }).first().click();
  const form = page.getByRole('dialog', { name: 'Add evidence' });
  await form.getByLabel('Or the address of a page').fill(link.url);
  await form.getByLabel('Title').fill(link.title);
  await sendFor(form, link.requirement);
}

async function sendFor(form: Locator, requirement: string): Promise<void> {
  const picker = form.getByRole('combobox', { name: 'Requirements it speaks for' });
  await picker.fill(requirement);
  await form
    .page()
    .getByRole('option', { name: `${requirement} ` })
    .click();
  // The choices stay open for more, over what stands below, until the field is left.
  await picker.press('Tab');
  await form.getByRole('button', { name: 'Send for review' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function cancelOnTheWay(page: Page, form: Locator, { chosen, cancelled }: Intake): Promise<void> {
  // Its bytes are held back, so that there is time to cancel.
  const isCancelled = Promise.withResolvers<void>();
  await page.route(uploadsOf(cancelled), (route) => isCancelled.promise.then(() => route.abort('aborted')));
  const chooser = page.waitForEvent('filechooser');
  await form.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(chosen);
  await form.getByRole('button', { name: `Cancel ${cancelled.name}` }).click();
  await form.getByText(cancelled.name).waitFor({ state: 'hidden' });
  isCancelled.resolve();
}

/** Opens one record of the library beside the table. */
export async function openEvidence(page: Page, title: string): Promise<Locator> {
  await openPage(page, 'Evidence');
  const panel = page.getByRole('complementary', { name: title });
  await pressTo(page.getByRole('row', { name: title }), panel.getByRole('heading', { name: 'Reviews' }));
  return panel;
}

export async function accept(panel: Locator, programme: string): Promise<void> {
  const review = panel.getByRole('region', { name: programme });
  await review.getByRole('button', { name: 'Accept' }).click();
  await review.getByText('Accepted', { exact: true }).waitFor();
}

export async function reject(panel: Locator, programme: string, why: { reason: string; note: string }): Promise<void> {
  const review = panel.getByRole('region', { name: programme });
  await review.getByRole('button', { name: 'Reject' }).click();
  await choose(panel.page(), review.getByRole('combobox', { name: 'Reason' }), why.reason);
  await review.getByLabel('Note to the owner').fill(why.note);
  await review.getByRole('button', { name: 'Send rejection' }).click();
  await review.getByText('Rejected', { exact: true }).waitFor();
}

/** Opens a PDF, a picture, a table and a text, each of which is shown in its own way. */
export async function seeEachKindOfFile(page: Page, policyTitle: string, pictureTitle: string): Promise<void> {
  await (await openEvidence(page, policyTitle)).getByRole('img', { name: `${policyTitle}, page 1` }).waitFor();
  await (await openEvidence(page, pictureTitle)).getByRole('img', { name: pictureTitle }).waitFor();
  await (await openEvidence(page, 'access review')).getByRole('cell', { name: 'take away' }).waitFor();
  await (await openEvidence(page, 'review notes')).getByText('One was taken away.').waitFor();
}
