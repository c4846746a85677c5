import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LiveMessage, Removal } from '@waymark/contracts';
import { gapItemAbilities, type Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { FakeEventSource } from '../test/fake-live.ts';
import { aMe, aMembership, anId, aProgramme, aProgrammeDetail } from '../test/fixtures.ts';
import { aGapItem, aGapSummary } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const mara = { id: anId(8), name: 'Mara Lindqvist' };
const at = '2026-01-05T12:41:00.000Z';
const when = /\(5 Jan 2026, \d+:41\)/;
const organisation = { id: anId(1), slug: 'northwind', name: 'Northwind Analytics' };
const removal: Removal = { what: 'removed', by: mara, at, organisation };
const me = (role: Role = 'manager') => {
  const roleChange = role === 'manager' ? null : ({ by: mara, at, before: 'manager' } as const);
  return aMe(aMembership({ role, roleChange }));
};

beforeEach(() => {
  Object.assign(globalThis, { EventSource: FakeEventSource });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

const itemOf = (role: Role) => {
  const { abilities: _, ...item } = aGapItem();
  const facts = { ownerId: null, answererId: null, assessedById: null, isAccepted: false };
  return { ...item, abilities: gapItemAbilities({ ...item, ...facts }, { userId: anId(2), role }) };
};
const notFound = (subjectType: string) =>
  aProblem(404, 'resource.not_found', {
    facts: { what: 'deleted', by: mara, at, subject: { type: subjectType, id: anId(3) } },
  });
const told = (change: 'programme' | 'member'): LiveMessage => ({
  ...{ type: 'change', change, ids: null, programmeId: null, page: null },
});

/** Somebody writes into a gap item; then the server is as `then` says. */
async function writing(then: Partial<Record<string, unknown>>) {
  let server: Record<string, unknown> = {
    'GET /session': { me: me() },
    'GET /orgs/:org/programmes/:id/gap-items/:item': itemOf('manager'),
    'PATCH /orgs/:org/programmes/:id/gap-items/:item': notFound('programme'),
  };
  const changing = Object.fromEntries(Object.keys(server).map((route) => [route, () => server[route]]));
  fakeApi({
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': aProgrammeDetail(),
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/comments': { items: [], nextCursor: null },
    'GET /orgs/:org/activity': { items: [], nextCursor: null },
    'GET /orgs/:org/programmes/:id/gap-items/summary': aGapSummary,
    'GET /orgs/:org/programmes/:id/gap-items': { items: [aGapItem()], nextCursor: null, total: null },
    ...changing,
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/gap-analysis?item=${aGapItem().id}`);
  const field = await screen.findByRole('textbox', { name: 'As it is' });
  await waitFor(() => expect(FakeEventSource.open.size).toBe(1));
  FakeEventSource.say({ type: 'ready' });
  await userEvent.type(field, ' and reviewed by nobody');
  server = { ...server, ...then };
  return { field, text: 'and reviewed by nobody' };
}

describe('what somebody writes into', () => {
  it('and a colleague deletes meanwhile, is told to be deleted, and the text is kept', async () => {
    const { text } = await writing({ 'GET /orgs/:org/programmes/:id/gap-items/:item': notFound('programme') });

    FakeEventSource.say(told('programme'));

    const dialog = await screen.findByRole('dialog', { name: 'Deleted while you were writing' });
    expect(dialog).toHaveTextContent(/Mara Lindqvist deleted the programme/);
    expect(dialog).toHaveTextContent(when);
    expect(within(dialog).getByRole('definition')).toHaveTextContent(text);
    expect(within(dialog).getByRole('button', { name: 'Copy what you wrote' })).toBeVisible();
    await userEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[1] as HTMLElement);
    const panel = await screen.findByRole('complementary');
    expect(panel).toHaveTextContent(/Mara Lindqvist deleted the programme/);
  });

  it('and that is gone when it is saved, is told the same', async () => {
    const { text } = await writing({});

    await userEvent.tab();

    const dialog = await screen.findByRole('dialog', { name: 'Deleted while you were writing' });
    expect(within(dialog).getByRole('definition')).toHaveTextContent(text);
  });
});

describe('whose role is changed while they write', () => {
  it('is told by whom, and sees the text where it was, to be read and copied only', async () => {
    const { text } = await writing({
      'GET /session': { me: me('executive') },
      'GET /orgs/:org/programmes/:id/gap-items/:item': itemOf('executive'),
    });

    FakeEventSource.say(told('member'));

    const dialog = await screen.findByRole('dialog', { name: 'Your role was changed' });
    expect(dialog).toHaveTextContent(/Mara Lindqvist changed your role from Compliance manager to Executive/);
    expect(within(dialog).getByRole('definition')).toHaveTextContent(text);
    await waitFor(() => expect(screen.getByLabelText('As it is')).toHaveAttribute('readonly'));
    expect(screen.getByLabelText('As it is')).toHaveDisplayValue(new RegExp(text));
  });
});

describe('who is removed', () => {
  it('while they write is told by whom, in place of the page, and keeps the text', async () => {
    const { text } = await writing({ 'GET /session': { me: { ...aMe(), removals: [removal] } } });

    FakeEventSource.say(told('member'));

    expect(
      await screen.findByRole('heading', { name: 'You are no longer a member of Northwind Analytics' }),
    ).toBeVisible();
    expect(screen.getByText(/Mara Lindqvist removed you from Northwind Analytics/)).toHaveTextContent(when);
    expect(screen.getByRole('definition')).toHaveTextContent(text);
  });

  it('is told so on the first page too, before an organisation of their own is offered', async () => {
    fakeApi({
      'GET /session': { me: { ...aMe(), removals: [removal] } },
      'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    });
    renderApp('/');

    expect(await screen.findByText(/Mara Lindqvist removed you/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Create your organisation' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Create an organisation of your own' }));

    expect(await screen.findByRole('heading', { name: 'Create your organisation' })).toBeVisible();
  });

  it('is told so by the address of the organisation', async () => {
    fakeApi({ 'GET /session': { me: { ...aMe(), removals: [removal] } } });
    renderApp('/o/northwind/my-work');

    expect(await screen.findByText(/Mara Lindqvist removed you/)).toBeVisible();
  });

  it('by themselves may begin anew at once', async () => {
    const left = { ...removal, by: { id: anId(2), name: 'Ines Halvorsen' } };
    fakeApi({
      'GET /session': { me: { ...aMe(), removals: [left] } },
      'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    });
    renderApp('/');

    expect(await screen.findByRole('heading', { name: 'Create your organisation' })).toBeVisible();
  });
});
