import type { Locator } from 'playwright-core';
import type { NamedFile } from './files.ts';

/** How often a finger touches the page, to be said at the end of what is counted. */
export function countedClicks() {
  let count = 1; // the link in the mail
  return {
    press: async (button: Locator) => {
      count += 1;
      await button.click();
    },
    choose: async (button: Locator, file: NamedFile) => {
      const chooser = button.page().waitForEvent('filechooser');
      count += 1;
      await button.click();
      await (await chooser).setFiles([file]);
    },
    count: () => count,
  };
}
