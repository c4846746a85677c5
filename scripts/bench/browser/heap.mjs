// What stays in memory when one goes from page to page for a while: it may not grow.
import { desk } from '../data-set.mjs';
import { atRest } from './at-rest.mjs';

const stops = ['Overview', 'My work', 'Calendar', 'Programmes', 'Timeline', 'Evidence'];
const rounds = 10;

export async function measureHeap({ browser }) {
  const { page, session } = await browser.newPage();
  await page.goto(`/o/${desk.slug}/my-work`);
  // Each page's code is loaded once, and is no growth.
  await walk(page);
  const before = await heapOf(session);
  for (let round = 0; round < rounds; round += 1) await walk(page);
  const after = await heapOf(session);
  await page.close();
  return { pages: rounds * stops.length, before, after };
}

async function walk(page) {
  for (const stop of stops) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: stop, exact: true }).click();
    await atRest(page);
  }
}

/** Mebibytes that are still in use. */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 ** 2;
}
