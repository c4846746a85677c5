// One cell of the gap table edited again and again: how soon it is painted and saved, and what is asked for it.
import { atRest, follow } from './at-rest.mjs';
import { spread } from './frames.mjs';
import { gapTable } from './gap-table.mjs';

const choices = ['Minor', 'Major'];

export async function measureEdit({ browser, slowdown, options }) {
  const { page } = await browser.newPage(slowdown);
  const table = await gapTable(page, options);
  await page.evaluate(watchSaves);
  const edits = [];
  for (let nth = 0; nth < options.edits; nth += 1) {
    const cell = table.getByRole('button', { name: /^Conformity of/ }).nth(nth % 12);
    const now = (await cell.textContent()) ?? '';
    edits.push(await edit(page, cell, choices.find((choice) => !now.includes(choice)) ?? choices[0]));
  }
  await page.close();
  const middle = (of) => spread(edits.map(of)).p50;
  return {
    saved: spread(edits.map(({ saved }) => saved)),
    painted: spread(edits.map(({ painted }) => painted)),
    requests: middle(({ requests }) => requests),
    kilobytes: middle(({ bytes }) => bytes) / 1024,
  };
}

async function edit(page, cell, choice) {
  await cell.click();
  await atRest(page);
  const following = follow(page);
  await page.getByRole('option', { name: choice, exact: true }).click();
  await following.rest();
  following.stop();
  const sizes = await Promise.all(following.requests.map((request) => request.sizes()));
  const bytes = sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  );
  const times = await page.evaluate(() => window.benchTimes);
  return { ...times, requests: following.requests.length, bytes };
}

/** On the page: from the click on a choice to the next frame, and to the end of the save, answer read and cell at rest. */
function watchSaves() {
  const patches = () =>
    performance.getEntriesByType('resource').filter(({ name }) => /\/gap-items\/[^/?]+$/.test(name)).length;
  document.addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (!(target instanceof Element) || !target.closest('[role=option]')) return;
      performance.clearResourceTimings();
      window.benchTimes = {};
      const look = () => {
        window.benchTimes.painted ??= performance.now() - timeStamp;
        const isSaved = patches() > 0 && !document.querySelector('[data-saving]');
        if (isSaved) window.benchTimes.saved = performance.now() - timeStamp;
        else setTimeout(look);
      };
      requestAnimationFrame(() => setTimeout(look));
    },
    true,
  );
}
