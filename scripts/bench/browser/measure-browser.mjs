// What people see of the product: each case in a browser, at the machine's own speed and four times slower.
import { calibrate } from './calibration.mjs';
import { measureDrag } from './drag.mjs';
import { measureEdit } from './edit.mjs';
import { openBrowser } from './open-browser.mjs';
import { printBrowser } from './report.mjs';
import { measureScroll } from './scroll.mjs';

const slowdowns = [1, 4];
const hands = { scroll: measureScroll, drag: measureDrag, edit: measureEdit };

export const browserCases = Object.keys(hands);

export async function measureBrowser(names, { folder, product, cookie, options }) {
  const browser = await openBrowser(folder, product);
  try {
    const calibration = await calibrate({ browser });
    await browser.signInWith(cookie);
    const rows = [];
    for (const name of names)
      for (const slowdown of slowdowns)
        rows.push({ name, slowdown, ...(await hands[name]({ browser, slowdown, options })) });
    printBrowser({ calibration, rows });
  } finally {
    await browser.close();
  }
}
