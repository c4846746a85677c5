import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { organisationFigures, programmeFigures } from '../src/ui/figure/figure-names.ts';
import { fillOrganisation } from './large-organisation.ts';
import { brokenPromises, type Promised, promisesAt, unopened } from './opened-rows.ts';
import { createOrganisation, enterDemo, signUp, stranger } from './people.ts';
import { comparedNames, disagreements, figuresAt, misspoken, type SaidFigure } from './said-figures.ts';
import { settled } from './traffic.ts';
import { Visitors } from './visitors.ts';

// Every page of an organisation is opened and drawn.
const long = 600_000;

let visitors: Visitors;
beforeAll(async () => {
  visitors = await Visitors.welcome();
}, long);
afterAll(() => visitors?.leave());

const pages = [
  '',
  '/my-work',
  '/calendar',
  '/calendar?view=year',
  '/calendar?view=agenda',
  '/reminders',
  '/programmes',
  '/timeline',
  '/evidence',
  '/evidence?state=to_review',
  '/reports',
  '/reports/leadership',
  '/settings/members',
];
const pagesOfProgramme = [
  '',
  '?tab=dates',
  '?tab=records',
  '/gap-analysis',
  '/gap-analysis?state=unknown',
  '/documents',
  '/timeline',
];

/** What all pages say: their numbers, where these lead to, and those that lead nowhere. */
interface Said {
  figures: SaidFigure[];
  promised: Promised[];
  unopened: string[];
}

async function everyFigure(page: Page): Promise<Said> {
  const organisation = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${organisation}/programmes`);
  await settled(page);
  const links = await page
    .getByRole('main')
    .locator('a[href*="/programmes/"]')
    .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const programmes = [...new Set(links)].filter((path) => /\/programmes\/[0-9a-f-]{36}$/.test(path));
  const addresses = [
    ...pages.map((path) => organisation + path),
    ...programmes.flatMap((path) => pagesOfProgramme.map((part) => path + part)),
  ];
  const said: Said = { figures: [], promised: [], unopened: [] };
  for (const address of addresses) {
    said.figures.push(...(await figuresAt(page, address)));
    said.promised.push(...(await promisesAt(page)));
    said.unopened.push(...(await unopened(page)));
  }
  return said;
}

describe('a number that has one name', () => {
  it(
    'is one number on every page of an organisation half-way',
    async () => {
      const page = await visitors.newcomer('reader of the demo');
      await enterDemo(page);

      const said = await everyFigure(page);

      expect(disagreements(said.figures)).toEqual([]);
      expect(misspoken(said.figures)).toEqual([]);
      expect(said.unopened).toEqual([]);
      expect(await brokenPromises(page, said.promised)).toEqual([]);
      const { figures, promised } = said;
      expect(new Set(promised.map(({ page: at }) => at)).size).toBeGreaterThan(8);
      const compared = comparedNames(figures);
      expect([...organisationFigures, ...programmeFigures].filter((name) => !compared.has(name))).toEqual([]);
      expect([...compared].filter((name) => name.startsWith('gate ')).length).toBeGreaterThan(3);
    },
    long,
  );

  it(
    'is none where there is nothing to count',
    async () => {
      const page = await visitors.newcomer('founder');
      await signUp(page, stranger('Sam Founder'));
      await createOrganisation(page, 'Example Pier');
      await page.getByRole('navigation', { name: 'Main' }).waitFor();

      const { figures, promised } = await everyFigure(page);

      expect(promised).toEqual([]);
      // Pages that are empty say what will come, and count nothing.
      expect(figures).toEqual([]);
    },
    long,
  );

  it(
    'is one number where there is more of everything than a page holds',
    async () => {
      const page = await visitors.newcomer('founder of a large one');
      await signUp(page, stranger('Lou Founder'));
      await createOrganisation(page, 'Example Port');
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      await fillOrganisation(page);

      const said = await everyFigure(page);

      expect(disagreements(said.figures)).toEqual([]);
      expect(misspoken(said.figures)).toEqual([]);
      expect(said.unopened).toEqual([]);
      expect(await brokenPromises(page, said.promised)).toEqual([]);
      expect(comparedNames(said.figures).size).toBeGreaterThan(10);
    },
    long,
  );

  it('would be found out: pages that differ are named, and words that say another number', () => {
    const said = [
      { name: 'my open work', value: '19', text: '19 open items', page: 'overview' },
      { name: 'my open work', value: '42', text: 'All 40', page: 'My work' },
    ];

    expect(disagreements(said)).toEqual(['my open work: 19 (overview), 42 (My work)']);
    expect(misspoken(said)).toEqual(['my open work: “All 40” is not 42 (My work)']);
    expect(comparedNames(said.slice(1)).size).toBe(0);
  });
});
