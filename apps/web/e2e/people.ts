import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** Somebody nobody has met before, so that a story can be told again on the same database. */
export function stranger(name: string): Person {
  const own = randomBytes(4).toString('hex');
  const word = name.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return { name, email: `${word}.${own}@example.com`, password: `quiet harbour lamp ${own}` };
}

/** The form on the sign-up page and behind an invitation, whose address is given. */
async function introduceOneself(page: Page, { name, password }: Person, button: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: button, exact: true }).click();
}

export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  // The sign-in page before it asks for an e-mail address too.
  await page.getByRole('heading', { name: 'Create an account' }).waitFor();
  await page.getByLabel('E-mail address').fill(person.email);
  await introduceOneself(page, person, 'Create account');
}

export async function createOrganisation(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the organisation').fill(name);
  await page.getByRole('button', { name: 'Create and choose a scheme' }).click();
}

/** Invites from the members page and gives the link, which is shown because no mail server is set. */
export async function invite(page: Page, { email }: Person, role: string): Promise<string> {
  await openSettings(page, 'Members');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await dialog.getByLabel('Invitation link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

export async function joinBy(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link);
  await introduceOneself(page, person, 'Create account and join');
  // A phone keeps the navigation behind a button.
  await page.getByRole('button', { name: `Account: ${person.name}` }).waitFor();
}

/** Follows an entry of the main navigation. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
}

export async function openSettings(page: Page, name: string): Promise<void> {
  await openPage(page, 'Settings');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();
}

/** Enters a demo of one's own; the first of a day has to be prepared, which takes a while on a busy machine. */
export async function enterDemo(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Look around the demo' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 60_000 });
}
