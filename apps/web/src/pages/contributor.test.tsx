import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme, aProgrammeDetail } from '../test/fixtures.ts';
import { aGapItem } from '../test/gap-items.ts';
import { someRecords } from '../test/gates.ts';
import { renderApp } from '../test/render.tsx';

const { weight: _weight, score: _score, ...told } = aGapItem();

let requests: FakeRequest[];
beforeEach(() => {
  requests = fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'contributor' })) },
    'GET /orgs/:org/contacts': [{ id: anId(5), name: 'Mara Olsen', role: 'manager' }],
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': aProgrammeDetail({ abilities: { edit: false, sign: false, record: false } }),
    'GET /orgs/:org/programmes/:id/gap-items/:item': told,
    'GET /orgs/:org/programmes/:id/records': someRecords(),
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/comments': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
  });
});

const programme = `/o/northwind/programmes/${anId(3)}`;
const asked = () => requests.map(({ path }) => path.replace(/^\/orgs\/[^/]+/, '').replace(/[0-9a-f-]{36}/g, '…'));

describe('a contributor', () => {
  it('opens one gap item by its link, without the table around it', async () => {
    renderApp(`${programme}/gap-analysis?item=${told.id}`);

    const main = within(await screen.findByRole('main'));
    expect(await main.findByRole('complementary', { name: told.title })).toBeVisible();
    expect(main.getByRole('heading', { level: 1, name: /One.*gap item/ })).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(asked()).not.toContain('/programmes/…/gap-items');
    expect(asked().filter((path) => /summary|overview|forecast/.test(path))).toEqual([]);
  });

  it('is told whom to ask where the table alone is asked for', async () => {
    renderApp(`${programme}/gap-analysis`);

    expect(await screen.findByText(/You can ask .*Mara Olsen/)).toBeVisible();
    expect(asked().filter((path) => path.includes('gap-items'))).toEqual([]);
  });

  it('finds the programmes by name and day, and asks for nothing of how they stand', async () => {
    renderApp('/o/northwind/programmes');

    const main = within(await screen.findByRole('main'));
    expect(await main.findByRole('link', { name: 'ISO/IEC 27001' })).toHaveAttribute('href', programme);
    expect(main.getByText('Target 20 Apr 2027')).toBeVisible();
    expect(asked()).not.toContain('/overview');
  });

  it('is offered no recording of a certificate, and told who does it', async () => {
    renderApp(`${programme}?tab=records`);

    expect(await screen.findByText(/An owner or a compliance manager records it here/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Record/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Gap analysis' })).toBeNull();
  });
});
