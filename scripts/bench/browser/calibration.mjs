// The same piece of work on every machine, so that times of two runs can be set beside each other.

/** Milliseconds for a fixed piece of JavaScript in the browser, the middle of five. */
export async function calibrate({ browser }) {
  const { page } = await browser.newPage();
  const times = await page.evaluate(() => {
    const work = () => {
      let seed = 1;
      const rows = Array.from({ length: 120_000 }, (_, index) => {
        seed = (seed * 48_271) % 2_147_483_647;
        return { id: `row ${seed}`, rank: seed, index };
      });
      rows.sort((one, other) => one.rank - other.rank);
      return JSON.stringify(new Map(rows.map((row) => [row.id, row])).size);
    };
    return Array.from({ length: 5 }, () => {
      const startedAt = performance.now();
      work();
      return performance.now() - startedAt;
    });
  });
  await page.close();
  return times.toSorted((one, other) => one - other)[2];
}
