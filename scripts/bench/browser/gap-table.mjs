// The page with the long table, opened and come to rest.
import { desk } from '../data-set.mjs';
import { atRest } from './at-rest.mjs';

export const gapAnalysis = `/o/${desk.slug}/programmes/${desk.programme}/gap-analysis`;

/** Gives the table once all of its rows have arrived. */
export async function gapTable(page, { 'table-items': items }) {
  await page.goto(gapAnalysis);
  const table = page.getByRole('treegrid', { name: 'Gap items' });
  await table.waitFor();
  // Heads of groups and the table's own are rows, too.
  await page.waitForFunction(
    (rows) => Number(document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount')) > rows,
    items,
  );
  await atRest(page);
  return table;
}
