import { expect } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { eventually } from './eventually.ts';

const underWay = new WeakMap<Page, Set<Request>>();

/** Begins to count what a new page asks its server for. */
export function watchTraffic(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  // What stays open to hear of others' changes never arrives.
  page.on('request', (request) => request.resourceType() === 'eventsource' || requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

const addressesOf = (page: Page) => [...(underWay.get(page) ?? [])].map((request) => request.url());

/** Waits until everything has arrived and is drawn, so that a page is judged and not its skeleton. */
export async function settled(page: Page): Promise<void> {
  await eventually(async () => {
    expect(addressesOf(page)).toEqual([]);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 500 }))),
    );
    // What has arrived may be what the next question was waiting for.
    expect(addressesOf(page)).toEqual([]);
    // The app may be there and its page not yet.
    expect(await page.locator('.frame').isVisible()).toBe(false);
    // By its mark: to ask for a role, the whole page is gone through.
    expect(await page.locator('[data-loading]').count()).toBe(0);
  });
}
