// Somebody with a slow phone signs in, opens a gap item and says how it stands: how long it takes until that is saved.
import { newManager } from './people.mjs';

// As Lighthouse has it for a phone: four times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each answer.
const slowdown = 4;
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };

export async function measurePhone({ browser, product }) {
  const person = await newManager(product);
  await browser.signInWith(undefined);
  const { page, session } = await browser.newPage(slowdown);
  await page.setViewportSize({ width: 375, height: 812 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;

  await page.goto('/sign-in', { waitUntil: 'commit' });
  await page.getByLabel('E-mail address').fill(person.email);
  const signInSeen = seconds();
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // The stage leads to its programme, and that to its table.
  await page.getByRole('main').getByRole('link', { name: 'Gap analysis' }).first().click();
  const overviewSeen = seconds();
  await page.getByRole('main').locator('a[href$="/gap-analysis"]').first().click();
  const row = page.getByRole('treegrid', { name: 'Gap items' }).getByRole('row', { name: /^4\.1 / });
  await row.click();
  const tableSeen = seconds();
  await page.getByRole('combobox', { name: 'Conformity', exact: true }).click();
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
  await page.getByRole('option', { name: 'Minor', exact: true }).click();
  await saved;
  const steps = { signInSeen, overviewSeen, tableSeen, saved: seconds() };
  await page.close();
  return steps;
}
