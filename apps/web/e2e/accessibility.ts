import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { misfitsHere } from './misfits.ts';
import { settled } from './traffic.ts';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** In the page, where `bringAxe` leaves it. */
declare const axe: { run(context: Node, options: object): Promise<Results> };

const wide = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };

// What depends on colours; everything else is the same in both schemes.
const colourRules = ['color-contrast', 'link-in-text-block'];
// Mantine begins a menu with an empty element that takes the focus; a reader passes over it.
const onTopRules = { 'aria-required-children': { enabled: false } };
// Writing down also what is right takes longer than finding what is wrong.
const resultTypes = ['violations'] as const;

/** What is wrong with a view. Its story goes on: the next view is not worse for it. */
export class Flaw extends Error {}

/** Looks at the view that is open: in light, in dark, and on a phone, where nothing may scroll sideways. */
export async function expectNoFlaw(page: Page): Promise<void> {
  await settled(page);
  const flaws = [...(await flawsInLight(page)), ...(await flawsInDark(page)), ...(await flawsOnPhone(page))];
  if (flaws.length > 0) throw new Flaw(`${page.url()}\n${flaws.join('\n')}`);
}

/** Dialogs, menus and panels. */
export const layers = '[role="dialog"], [role="menu"], aside[aria-label]';

/** What a check by rule finds in the dialog, panel or menu that is on top. */
export const flawsOnTop = (page: Page): Promise<string[]> => flawsInLight(page, layers, onTopRules);

async function flawsInLight(page: Page, within?: string, rules: object = {}): Promise<string[]> {
  // It stays for as long as the document does, and takes longer to bring than to run.
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page);
  return sentences('in light', await runAxe(page, { resultTypes, rules }, within));
}

async function bringAxe(page: Page): Promise<void> {
  // The other mode opens a page for every look, which takes seconds; there are no frames here that would need it.
  await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
}

async function flawsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  const results = await runAxe(page, { resultTypes, runOnly: colourRules });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
  return sentences('in dark', results);
}

async function flawsOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize(phone);
  await settled(page);
  const rules = Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }]));
  const flaws = sentences('on a phone', await runAxe(page, { resultTypes, rules }));
  const misfits = await page.evaluate(misfitsHere);
  await page.setViewportSize(wide);
  return [...flaws, ...misfits.map((what) => `on a phone: ${what}`)];
}

const runAxe = (page: Page, options: object, within = ''): Promise<Pick<Results, 'violations'>> =>
  page.evaluate(
    async ([given, parts]) => {
      const layers = parts === '' ? [] : [...document.querySelectorAll(parts)].filter((layer) => layer.clientWidth > 0);
      return { violations: (await axe.run(layers.at(-1) ?? document, given)).violations };
    },
    [options, within] as const,
  );

function sentences(where: string, { violations }: Pick<Results, 'violations'>): string[] {
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html);
    return `${where}: ${help} (${id}), ${nodes.length} times, as in ${places.join(' ')}`;
  });
}
