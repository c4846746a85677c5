import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { type Role, roles } from '@waymark/domain';
import { workCalendar } from '../../test/calendar-entries.ts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme, noWork } from '../../test/fixtures.ts';
import { speakEnglish, speakGerman } from '../../test/german.ts';
import { renderApp } from '../../test/render.tsx';
import { aLeadershipReport, anOverview } from '../../test/standing.ts';
import { aPortfolioTimeline } from '../../test/timeline.ts';

const mara = { id: anId(5), name: 'Mara Olsen', role: 'manager' };
const me = { id: anId(2), name: 'Ines Halvorsen', role: 'owner' };

interface Beginning {
  programmes?: readonly unknown[];
  contacts?: readonly unknown[];
}

const server = (role: Role, { programmes = [], contacts = [mara, me] }: Beginning = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /system': { version: '1', demo: true, mail: false, signUp: 'open' },
    'GET /orgs/:org/contacts': contacts,
    'GET /orgs/:org/programmes': programmes,
    'GET /orgs/:org/overview': anOverview({ programmes: [] }),
    'GET /orgs/:org/my-work': noWork,
    'GET /orgs/:org/report-decisions': [],
    'GET /orgs/:org/reports/leadership': aLeadershipReport({ programmes: [] }),
    'GET /orgs/:org/reports': [],
    'GET /orgs/:org/timeline': aPortfolioTimeline({ programmes: [] }),
    'GET /orgs/:org/evidence': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/calendar/events': { items: [], closures: [], conflicts: [] },
    'GET /orgs/:org/work-calendar': workCalendar,
  });

const main = async () => within(await screen.findByRole('main'));

/** What stands beside each question. */
async function told(): Promise<Record<string, string>> {
  const terms = await (await main()).findAllByRole('term');
  return Object.fromEntries(terms.map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? '']));
}

const firstPage: Readonly<Record<Role, [title: string, action: string]>> = {
  owner: ['No programme yet', 'Choose a scheme'],
  manager: ['No programme yet', 'Choose a scheme'],
  contributor: ['Nothing is asked of you', 'Choose how you are told'],
  executive: ['No programme yet', 'Choose how you are told'],
  auditor: ['No audit is open to you', 'Your sign-in and sessions'],
};

describe('what somebody sees first in an organisation that has nothing yet', () => {
  it.each(roles)('says what it is for, what comes, whom to ask and what to do now: %s', async (role) => {
    server(role);
    renderApp('/');

    const [title, action] = firstPage[role];
    const page = await main();
    expect(await page.findByRole('heading', { name: title })).toBeVisible();
    expect(await page.findByRole('link', { name: action })).toBeVisible();
    expect(await page.findByText(/^\P{L}*Mara Olsen\P{L}* \(Compliance manager\)$/u)).toBeVisible();
    const words = await told();
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(['What this is for', 'What will come here', 'Whom to ask']),
    );
    expect(Object.values(words).every(Boolean)).toBe(true);
  });

  it.each(roles.filter((role) => role !== 'owner' && role !== 'manager'))(
    'never offers to begin a programme to whom may not: %s',
    async (role) => {
      server(role);
      renderApp('/o/northwind');

      await (await main()).findAllByRole('term');
      expect(document.querySelector('a[href*="programmes/new"]')).toBeNull();
    },
  );

  it('tells who is alone where to invite people, and names nobody', async () => {
    server('owner', { contacts: [me] });
    renderApp('/o/northwind');

    const page = await main();
    expect(await page.findByText(/Nobody else manages this organisation yet/)).toBeVisible();
    expect(page.getByRole('link', { name: 'Members' })).toHaveAttribute('href', '/o/northwind/settings/members');
    expect(page.queryByText(/Ines Halvorsen/)).toBeNull();
  });
});

describe('an organisation with programmes, but nothing for the person', () => {
  it.each([
    ['contributor', 'See the programmes', '/o/northwind/programmes'],
    ['executive', 'See how the programmes stand', '/o/northwind/reports/leadership'],
    ['manager', 'See how the programmes stand', '/o/northwind'],
  ] as const)('shows a %s the way to them', async (role, action, href) => {
    server(role, { programmes: [aProgramme()] });
    renderApp('/o/northwind/my-work');

    expect(await (await main()).findByRole('link', { name: action })).toHaveAttribute('href', href);
    expect(Object.keys(await told())).not.toContain('How it begins');
  });
});

describe('a page without anything', () => {
  it.each([
    ['my-work', 'Nothing is asked of you'],
    ['evidence', 'No evidence yet'],
    ['calendar', 'No dates yet'],
  ])('has neither a table nor filters: %s', async (path, title) => {
    server('contributor');
    renderApp(`/o/northwind/${path}`);

    const page = await main();
    expect(await page.findByRole('heading', { name: title })).toBeVisible();
    expect(page.queryByRole('table')).toBeNull();
    expect(page.queryByRole('grid')).toBeNull();
    expect(page.queryByRole('searchbox')).toBeNull();
    expect(page.queryByRole('button', { name: /^(Filter|Programme|State|Owner)/ })).toBeNull();
  });

  it.each(['programmes', 'timeline', 'reports'])('says so in the same way: %s', async (path) => {
    server('manager');
    renderApp(`/o/northwind/${path}`);

    expect(await (await main()).findByRole('heading', { name: 'No programme yet' })).toBeVisible();
    expect(Object.keys(await told())).toEqual([
      'What this is for',
      'What will come here',
      'How it begins',
      'Whom to ask',
    ]);
  });
});

const germanQuestions = ['Wofür das ist', 'Was hierher kommt', 'So beginnt es', 'Wen Sie fragen können'];

describe('in German', () => {
  afterEach(speakEnglish);

  it.each(roles)('it is said to a role as wholly: %s', async (role) => {
    server(role);
    await speakGerman();
    renderApp('/o/northwind');

    expect(await screen.findByText(/Mara Olsen\P{L}* \(Compliance-Manager\)/u)).toBeVisible();
    const asked = Object.keys(await told());
    expect(asked).toEqual(germanQuestions.filter((question) => role !== 'auditor' || question !== 'So beginnt es'));
  });
});
