import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProblem, type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme, noWork } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

it('tells no number of what did not load', async () => {
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/my-work': aProblem(404, 'resource.not_found'),
  });
  renderApp('/o/northwind/my-work');

  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'All' })).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'Tasks' })).toBeInTheDocument();
});

describe('much work', () => {
  const task = (number: number) => ({
    ...{ kind: 'task', segment: 'tasks', asks: '', because: '', opens: 'task', part: null, context: '', owner: null },
    ...{
      id: anId(number),
      title: `Task ${number}`,
      programmeId: null,
      dueOn: '2020-01-01',
      isOverdue: true,
      section: 'overdue',
      version: 1,
    },
  });

  it('comes page by page, and its numbers are those of all of it', async () => {
    const bySection = { overdue: 250, this_week: 0, later: 0, not_yet_due: 0, no_date: 0 };
    const bySegment = { tasks: 249, answers: 0, reviews: 1, gap_items: 0, events: 0, mentions: 0 };
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
      'GET /orgs/:org/programmes': [aProgramme()],
      'GET /orgs/:org/my-work': ({ query }: FakeRequest) =>
        query.get('cursor') === 'more'
          ? { items: [task(2)], nextCursor: null, total: null, bySegment: null, bySection: null }
          : { items: [task(1)], nextCursor: 'more', total: 250, bySegment, bySection },
    });
    renderApp('/o/northwind/my-work');

    expect(await screen.findByRole('radio', { name: 'All 250' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Tasks 249' })).toBeInTheDocument();
    // Of the section, too, all of it is counted, and not what is here.
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(/^Overdue 250$/);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await screen.findByText('Task 2')).toBeVisible();
    expect(screen.getByText('Task 1')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^Overdue 250$/);
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('is searched by words that stand in the address, and cannot be opened while another question is asked', async () => {
    const answers = new Map<string, (answer: unknown) => void>();
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
      'GET /orgs/:org/programmes': [aProgramme()],
      'GET /orgs/:org/my-work': ({ query }: FakeRequest) => {
        const q = query.get('q');
        if (q === null) return { ...noWork, items: [task(1)] };
        return new Promise((resolve) => answers.set(q, resolve));
      },
    });
    const { router } = renderApp('/o/northwind/my-work');
    const row = await screen.findByRole('link', { name: /Task 1/ });
    expect(row.closest('[aria-busy]')).toHaveAttribute('aria-busy', 'false');

    await userEvent.type(screen.getByRole('searchbox', { name: 'Search in my work' }), 'zürich');

    await waitFor(() => expect(answers.has('zürich')).toBe(true));
    const stale = screen.getByText('Task 1').closest('[aria-busy]');
    expect(stale).toHaveAttribute('aria-busy', 'true');
    expect(stale).toHaveAttribute('inert');
    expect(router.state.location.search).toMatchObject({ q: 'zürich' });
    answers.get('zürich')?.(noWork);

    expect(await screen.findByText('Nothing of yours fits these words')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(await screen.findByRole('link', { name: /Task 1/ })).toBeVisible();
  });

  it('leads to the stage that waits for a signature', async () => {
    const stage = { ...task(7), kind: 'sign_stage', segment: 'reviews', opens: 'stage', title: 'Gap analysis' };
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'executive' })) },
      'GET /orgs/:org/programmes': [aProgramme()],
      'GET /orgs/:org/my-work': { ...noWork, items: [{ ...stage, asks: 'Sign off', programmeId: anId(3) }] },
    });
    renderApp('/o/northwind/my-work');

    expect(await screen.findByRole('link', { name: /Sign off: Gap analysis/ })).toHaveAttribute(
      'href',
      `/o/northwind/programmes/${anId(3)}?stage=${anId(7)}`,
    );
  });
});
