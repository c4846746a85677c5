import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Task } from '@waymark/contracts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { TaskPanel } from './task-panel.tsx';

const ines = { id: anId(2), name: 'Ines Halvorsen' };
const jonas = { id: anId(9), name: 'Jonas Weber' };
const aTask = (more: Partial<Task> = {}): Task => ({
  id: anId(30),
  title: 'Review access rights',
  description: 'All of production.',
  status: 'open',
  assignee: jonas,
  createdBy: ines,
  dueOn: '2026-12-01',
  isOverdue: false,
  completedAt: null,
  doneNote: '',
  lacksEvidence: false,
  gapItem: null,
  abilities: { edit: true, remove: true, setStatus: true },
  version: 4,
  ...more,
});

const show = (answer: unknown = aTask(), task = aTask()) => {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'PATCH /orgs/:org/tasks/:id': answer,
  });
  renderAt(
    '/o/northwind/my-work',
    <TaskPanel
      comments={null}
      presence={null}
      next={() => null}
      task={task}
      people={[ines, jonas]}
      onClose={() => undefined}
      gapItem={null}
    />,
  );
  return () => requests.filter(({ method }) => method === 'PATCH');
};
const edit = async () => userEvent.click(await screen.findByRole('button', { name: 'Edit Review access rights' }));
const retitle = async (title: string) => {
  const field = await screen.findByRole('textbox', { name: /Title/ });
  await userEvent.clear(field);
  await userEvent.type(field, title);
};

describe('editing a task', () => {
  it('sends only what changed, to the version that was seen', async () => {
    const changes = show();
    await edit();

    await retitle('Review all access rights');
    await userEvent.click(screen.getByRole('combobox', { name: /Assignee/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ines Halvorsen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(changes()[0]?.body).toEqual({ title: 'Review all access rights', assigneeId: ines.id });
    expect(changes()[0]?.headers.get('if-match')).toBe('"4"');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows both versions when somebody was faster, and saves mine over theirs when asked', async () => {
    const current = aTask({ title: 'Review rights', version: 5 });
    const changes = show(aProblem(412, 'resource.changed_meanwhile', { facts: { current } }));
    await edit();

    await retitle('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Review rights')).toBeInTheDocument();
    expect(screen.getByText('Mine')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    expect(changes()[1]?.headers.get('if-match')).toBe('"5"');
  });

  it('goes back to what is typed on Escape, and asks nothing about that', async () => {
    const current = aTask({ title: 'Review rights', version: 5 });
    show(aProblem(412, 'resource.changed_meanwhile', { facts: { current } }));
    await edit();
    await retitle('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Keep mine' });

    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('button', { name: 'Keep mine' })).not.toBeInTheDocument());
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Mine');
  });

  it('asks before what was typed is thrown away', async () => {
    show();
    await edit();

    await retitle('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(await screen.findByText('Discard your changes?')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Mine');
  });

  it('is not offered to whoever does not manage tasks', async () => {
    show(undefined, aTask({ abilities: { edit: false, remove: false, setStatus: false } }));

    expect(await screen.findByText('All of production.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Edit/ })).not.toBeInTheDocument();
  });
});
