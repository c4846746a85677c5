import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme, noWork } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const server = (role: Role, programmes: readonly unknown[]) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': programmes,
    'GET /orgs/:org/my-work': noWork,
  });

describe('my work without work', () => {
  it('leads a manager of an empty organisation to the first programme', async () => {
    server('manager', []);
    renderApp('/o/northwind/my-work');

    expect(await screen.findByRole('link', { name: 'Choose a scheme' })).toHaveAttribute(
      'href',
      '/o/northwind/programmes/new',
    );
  });

  it.each([
    ['manager', [aProgramme()]],
    ['contributor', []],
  ] as const)('tells a %s that work will come by itself', async (role, programmes) => {
    server(role, programmes);
    renderApp('/o/northwind/my-work');

    expect(await screen.findByText(/appear here as soon as they are given to you/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Choose a scheme' })).not.toBeInTheDocument();
  });
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
      version: 1,
    },
  });

  it('comes page by page, and its numbers are those of all of it', async () => {
    const bySegment = { tasks: 249, answers: 0, reviews: 1, gap_items: 0, events: 0, mentions: 0 };
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
      'GET /orgs/:org/programmes': [aProgramme()],
      'GET /orgs/:org/my-work': ({ query }: FakeRequest) =>
        query.get('cursor') === 'more'
          ? { items: [task(2)], nextCursor: null, total: null, bySegment: null }
          : { items: [task(1)], nextCursor: 'more', total: 250, bySegment },
    });
    renderApp('/o/northwind/my-work');

    expect(await screen.findByRole('radio', { name: 'All 250' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Tasks 249' })).toBeInTheDocument();
    // What is here of a section is not all of it yet.
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^Overdue$/);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await screen.findByText('Task 2')).toBeVisible();
    expect(screen.getByText('Task 1')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^Overdue 2$/);
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });
});
