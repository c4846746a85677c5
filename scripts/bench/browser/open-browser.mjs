// A browser of its own for the figures: one profile, signed in by its cookie, with a door for the tools that ask it from outside.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../../chromium.mjs';
import { freePort } from '../../database.mjs';

/** `newPage` gives a page whose processor is `slowdown` times slower; `debugPort` is for Lighthouse. */
export async function openBrowser(folder, { url }) {
  const debugPort = await freePort();
  const { args, ...launch } = await chromiumLaunch();
  const context = await chromium.launchPersistentContext(join(folder, 'browser'), {
    ...launch,
    args: [...args, `--remote-debugging-port=${debugPort}`],
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
  });
  const newPage = async (slowdown = 1) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { page, session };
  };
  /** Whose cookie every page sends from now on; nobody's without. */
  const signInWith = async (cookie) => {
    await context.clearCookies();
    if (!cookie) return;
    const at = cookie.indexOf('=');
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1).split(';')[0], url }]);
  };
  return { context, debugPort, newPage, signInWith, close: () => context.close() };
}
