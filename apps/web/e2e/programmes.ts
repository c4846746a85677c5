import type { Page } from 'playwright-core';
import { choose, writeDay } from './gap-analysis.ts';
import { openPage } from './people.ts';

interface Programme {
  scheme: string;
  scope: string;
  categories?: string[];
  period?: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  targetOn: Temporal.PlainDate;
}

/** Goes through the wizard, which is open, up to the plan. */
async function planProgramme(page: Page, programme: Programme): Promise<void> {
  await page.getByRole('radio', { name: programme.scheme, exact: true }).check();
  await page.getByRole('button', { name: `Continue with ${programme.scheme}` }).click();

  await page.getByLabel('What does it cover?').fill(programme.scope);
  for (const category of programme.categories ?? []) await page.getByRole('checkbox', { name: category }).check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  if (programme.period) {
    await writeDay(page.getByLabel('Observation period from'), programme.period.from);
    await writeDay(page.getByRole('textbox', { name: 'Observation period to' }), programme.period.to);
  }
  await writeDay(page.getByLabel(/needed by$/), programme.targetOn);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

const stageRows = (page: Page, name: string) =>
  page
    .getByRole('table', { name, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

/** The stages of the plan before it is agreed to: number, name, first and last day. */
async function plannedStages(page: Page): Promise<string[]> {
  const rows = stageRows(page, 'Stages with their days');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** The same from the page of the programme that has begun. */
export async function stagesOf(page: Page, programme: string): Promise<string[]> {
  await openPage(page, programme);
  await page.getByRole('main').getByRole('heading', { level: 1, name: programme }).waitFor();
  const rows = stageRows(page, 'Stages');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** From the open wizard to a programme that has begun; gives the stages it was planned with. */
export async function startProgramme(page: Page, programme: Programme): Promise<string[]> {
  await planProgramme(page, programme);
  const stages = await plannedStages(page);
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await page.getByRole('main').getByRole('heading', { level: 1, name: programme.scheme, exact: true }).waitFor();
  return stages;
}

export async function openWizard(page: Page): Promise<void> {
  await openPage(page, 'Programmes');
  // Before the first one the page says what a programme is, and begins with the choice.
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(New programme|Choose a scheme)$/ })
    .click();
}

/** Names who answers for a stage. */
export async function ownStage(page: Page, stage: string, owner: string): Promise<void> {
  await page.getByRole('table', { name: 'Stages', exact: true }).getByRole('button', { name: stage }).click();
  await page.getByRole('button', { name: `Edit ${stage}` }).click();
  const dialog = page.getByRole('dialog', { name: stage });
  await choose(page, dialog.getByRole('combobox', { name: 'Owner' }), owner);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
