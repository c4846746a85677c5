import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { writtenMonth } from './days.ts';

/** Turns the pages of the month until the day is on it. */
export async function goToMonth(page: Page, day: Temporal.PlainDate): Promise<void> {
  const months = page.getByRole('button', { name: 'Month after' });
  const title = page.getByRole('main').getByRole('heading', { level: 2, name: writtenMonth(day) });
  for (let turned = 0; turned < 24 && !(await title.isVisible()); turned += 1) await months.click();
  await title.waitFor();
}

/** An event as its name is read out: title, kind and days. */
export const eventNamed = (page: Page, title: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name: title }).first();

/** The dates as a list, with each of these. */
export async function seeAgenda(page: Page, titles: readonly RegExp[]): Promise<void> {
  await page.getByText('Agenda', { exact: true }).click();
  for (const title of titles) await eventNamed(page, title).waitFor();
}

interface FeedEvent {
  uid: string;
  summary: string;
  isAllDay: boolean;
  from: string;
}

/** What a calendar client reads at the address, without any session. */
export async function feedAt(address: string): Promise<FeedEvent[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The feed answers ${answer.status}.`);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, isAllDay: startDate.isDate && endDate.isDate, from: startDate.toString() };
  });
}

const subscription = (page: Page) => page.getByRole('dialog', { name: 'Subscribe to the calendar' });

/** Makes a private address for a calendar client. */
export async function subscribe(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await subscription(page).getByRole('button', { name: 'Make an address' }).click();
  return subscription(page).getByRole('textbox', { name: 'Address of My calendar' }).inputValue();
}

/** Takes the address back, in the same dialog. */
export async function withdraw(page: Page): Promise<void> {
  await subscription(page).getByRole('button', { name: 'Withdraw My calendar' }).click();
  const question = page.getByRole('dialog', { name: 'Withdraw My calendar?' });
  await question.getByRole('button', { name: 'Withdraw' }).click();
  await question.waitFor({ state: 'hidden' });
  await subscription(page).getByRole('button', { name: 'Close' }).click();
}
