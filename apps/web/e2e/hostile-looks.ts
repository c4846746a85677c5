import type { Page } from 'playwright-core';
import { ownOrganisation } from './asking.ts';
import {
  fillWithHostileNames,
  type Hostile,
  hostileFounder,
  hostileNames,
  hostileOrganisation,
} from './hostile-organisation.ts';
import { brokenByNames } from './kept-names.ts';
import { createOrganisation, signUp, stranger } from './people.ts';
import type { Visitors } from './visitors.ts';

/** The founder of an organisation whose names break pages. */
export interface HostileVisit {
  page: Page;
  slug: string;
  made: Hostile;
}

export async function visitHostile(visitors: Visitors): Promise<HostileVisit> {
  const page = await visitors.newcomer('founder with a long name');
  await signUp(page, { ...stranger('Long'), name: hostileFounder });
  await createOrganisation(page, hostileOrganisation);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  const made = await fillWithHostileNames(page);
  const { slug } = await ownOrganisation(page);
  return { page, slug, made };
}

const names = [...hostileNames, hostileFounder, hostileOrganisation];

/** Looks at what is open on a desk and on a phone. */
export async function brokenAt(page: Page, place: string): Promise<string[]> {
  const flaws: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [375, 812],
  ] as const) {
    await page.setViewportSize({ width, height });
    flaws.push(...(await brokenByNames(page, names)).map((flaw) => `${place} at ${width}: ${flaw}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return flaws;
}
