// What people see of the product, in a browser: pages as they arrive, and what hands do, at the machine's own speed and slower.
import { calibrate } from './calibration.mjs';
import { measureDrag } from './drag.mjs';
import { measureEdit } from './edit.mjs';
import { measureHeap } from './heap.mjs';
import { measurePages } from './lighthouse.mjs';
import { openBrowser } from './open-browser.mjs';
import { measurePhone } from './phone.mjs';
import { printBrowser } from './report.mjs';
import { measureScroll } from './scroll.mjs';

const slowdowns = [1, 4];
const atEachSpeed = (measure) => async (context) => {
  await context.browser.signInWith(context.cookie);
  const rows = [];
  for (const slowdown of slowdowns) rows.push({ slowdown, ...(await measure({ ...context, slowdown })) });
  return rows;
};
const once = (measure) => async (context) => {
  await context.browser.signInWith(context.cookie);
  return [await measure(context)];
};

const cases = {
  scroll: atEachSpeed(measureScroll),
  drag: atEachSpeed(measureDrag),
  edit: atEachSpeed(measureEdit),
  heap: once(measureHeap),
  phone: once(measurePhone),
  lighthouse: measurePages,
};

export const browserCases = Object.keys(cases);

export async function measureBrowser(names, context) {
  const browser = await openBrowser(context.folder, context.product);
  try {
    const figures = { calibration: await calibrate({ browser }) };
    for (const name of names) figures[name] = await cases[name]({ ...context, browser });
    printBrowser(figures);
  } finally {
    await browser.close();
  }
}
