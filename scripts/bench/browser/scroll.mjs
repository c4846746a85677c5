// The gap table under the wheel: a step in each frame, from the first row to the last and back.
import { spread, watchFrames } from './frames.mjs';
import { gapTable } from './gap-table.mjs';

const stepPixels = 180;
const steps = 240;

export async function measureScroll({ browser, slowdown, options }) {
  const { page } = await browser.newPage(slowdown);
  const table = await gapTable(page, options);
  const stopWatching = await watchFrames(page);
  await table.evaluate(
    (grid, { pixels, count }) =>
      new Promise((resolve) => {
        const scroller = grid.parentElement;
        let left = count;
        const step = () => {
          scroller.scrollTop += left > count / 2 ? pixels : -pixels;
          left -= 1;
          if (left > 0) requestAnimationFrame(step);
          else resolve();
        };
        requestAnimationFrame(step);
      }),
    { pixels: stepPixels, count: steps },
  );
  const frames = spread(await stopWatching());
  await page.close();
  return frames;
}
