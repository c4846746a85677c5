import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ownOrganisation } from './asking.ts';
import { fillWithHostileNames, hostileFounder, hostileNames, hostileOrganisation } from './hostile-organisation.ts';
import { brokenByNames } from './kept-names.ts';
import { closeLayers } from './looks.ts';
import { createOrganisation, signUp, stranger } from './people.ts';
import { longest } from './story.ts';
import { Visitors } from './visitors.ts';

let visitors: Visitors;
let page: Page;
/** Where the organisation, and the one programme of it that has rows, begin. */
let organisation: string;
let programme: string;

beforeAll(async () => {
  visitors = await Visitors.welcome();
  page = await visitors.newcomer('founder with a long name');
  await signUp(page, { ...stranger('Long'), name: hostileFounder });
  await createOrganisation(page, hostileOrganisation);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  const programmeId = await fillWithHostileNames(page);
  const { slug } = await ownOrganisation(page);
  organisation = `/o/${slug}`;
  programme = `${organisation}/programmes/${programmeId}`;
}, 4 * longest);
afterAll(() => visitors?.leave());

const ofOrganisation = [
  ...['', '/my-work', '/calendar', '/calendar?view=year', '/calendar?view=agenda', '/reminders', '/programmes'],
  ...['/programmes/new', '/timeline', '/evidence', '/reports', '/reports/leadership'],
  ...['/members', '/organisation', '/activity', '/calendar', '/mail', '/profile'].map((part) => `/settings${part}`),
];
const ofProgramme = ['', '?tab=dates', '?tab=records', '/gap-analysis', '/documents', '/timeline'];

const broken = () => brokenByNames(page, [...hostileNames, hostileFounder, hostileOrganisation]);

/** Looks at what is open on a desk and on a phone. */
async function brokenAt(place: string): Promise<string[]> {
  const flaws: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [375, 812],
  ] as const) {
    await page.setViewportSize({ width, height });
    flaws.push(...(await broken()).map((flaw) => `${place} at ${width}: ${flaw}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return flaws;
}

describe('an organisation whose names are as long as they may be, in scripts of both directions', () => {
  it(
    'has no page that is too wide, hides a control or is turned around',
    async () => {
      const flaws: string[] = [];
      for (const path of [
        ...ofOrganisation.map((part) => organisation + part),
        ...ofProgramme.map((part) => programme + part),
      ]) {
        await page.goto(path);
        flaws.push(...(await brokenAt(path.replace(/[0-9a-f-]{36}/, '…'))));
      }
      expect(flaws).toEqual([]);
    },
    4 * longest,
  );

  /** What is opened where, by the first thing that is called so. */
  const opened: [string, 'button' | 'link', RegExp][] = [
    ['/my-work', 'link', /Überprüfungs/],
    ['/evidence', 'button', /^Add evidence/],
    ['/calendar', 'button', /^New event/],
    ['/calendar', 'button', /^Subscribe/],
    ['/settings/members', 'button', /^Invite/],
  ];

  it.each(opened)(
    'has no panel or dialog of %s that is pushed apart: the %s %s',
    async (path, role, name) => {
      await page.goto(organisation + path);
      await page.getByRole('main').getByRole(role, { name }).first().click();
      await page.getByRole('dialog').or(page.locator('aside[aria-label]')).first().waitFor();

      expect(await brokenAt(`${path} ${name}`)).toEqual([]);
      await closeLayers(page);
    },
    longest,
  );
});
