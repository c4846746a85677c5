// A bar on the timeline of all programmes, dragged a step in each frame.
import { desk } from '../data-set.mjs';
import { atRest } from './at-rest.mjs';
import { spread, watchFrames } from './frames.mjs';

const steps = 120;
const stepPixels = 3;

export async function measureDrag({ browser, slowdown }) {
  const { page } = await browser.newPage(slowdown);
  await page.goto(`/o/${desk.slug}/timeline`);
  await page.getByRole('main').locator('[data-movable]').first().waitFor();
  await atRest(page);
  const from = await placeToHold(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const stopWatching = await watchFrames(page);
  for (let step = 1; step <= steps; step += 1) {
    const away = step < steps / 2 ? step : steps - step;
    await page.mouse.move(from.x + away * stepPixels, from.y);
  }
  const frames = spread(await stopWatching());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.close();
  return frames;
}

/** The middle of a bar that can be moved and lies whole in the window. */
function placeToHold(page) {
  return page
    .getByRole('main')
    .locator('button[data-movable]')
    .evaluateAll((bars) => {
      const boxes = bars.map((bar) => ({ bar, box: bar.getBoundingClientRect() }));
      const free = boxes.find(({ bar, box }) => {
        const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        return box.width > 30 && bar.contains(document.elementFromPoint(x, y));
      });
      if (!free) throw new Error('There is no bar in sight that can be moved.');
      return { x: free.box.x + free.box.width / 2, y: free.box.y + free.box.height / 2 };
    });
}
