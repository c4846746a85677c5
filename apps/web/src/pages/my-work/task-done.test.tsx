import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Task } from '@waymark/contracts';
import { anEvidence } from '../../test/evidence.ts';
import { type FakeRequest, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme, noWork } from '../../test/fixtures.ts';
import { aGapItem } from '../../test/gap-items.ts';
import { HeldRequest, holdRequests } from '../../test/held-request.ts';
import { photo } from '../../test/photo.ts';
import { renderApp } from '../../test/render.tsx';
import { aTask } from '../../test/tasks.ts';
import { findToast } from '../../test/toast.ts';

holdRequests();

const me = aMe(aMembership({ role: 'contributor' }));
const work = (number: number, title: string) => ({
  ...{ kind: 'task', segment: 'tasks', asks: '', because: '', opens: 'task', part: null, context: '', owner: null },
  ...{
    id: anId(number),
    title,
    programmeId: null,
    dueOn: '2099-12-01',
    isOverdue: false,
    section: 'not_yet_due',
    version: 1,
  },
});

/** The task as the server has it, and the work that is left. */
function server(first = aTask()) {
  let task = first;
  const requests = fakeApi({
    'GET /session': { me },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/comments': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/programmes/:id/gap-items/names': { items: [] },
    'GET /orgs/:org/programmes/:id/gap-items/:item': aGapItem({
      summary: 'Who may see what is decided and written down.',
      goodEvidence: 'The rule in force, and one example.',
      evidenceReviewers: [
        { id: anId(8), name: 'Ines' },
        { id: anId(9), name: 'Mara' },
      ],
    }),
    'GET /orgs/:org/tasks/:id': () => task,
    'GET /orgs/:org/my-work': () => ({
      items: [...(task.status === 'open' ? [work(30, task.title)] : []), work(31, 'Test the restore')],
      ...{ nextCursor: null, total: 2 },
      bySegment: { ...noWork.bySegment, tasks: 2 },
      bySection: { ...noWork.bySection, not_yet_due: 2 },
    }),
    'POST /orgs/:org/tasks/:id/status': ({ body }: FakeRequest) => {
      const to = body as { status: Task['status']; note?: string };
      task = { ...task, status: to.status, doneNote: to.note ?? '', version: task.version + 1 };
      return task;
    },
    'POST /orgs/:org/evidence': ({ body }: FakeRequest) => {
      const { completesTaskIds } = body as { completesTaskIds: string[] };
      if (completesTaskIds.includes(task.id)) task = { ...task, status: 'done', version: task.version + 1 };
      return anEvidence();
    },
  });
  const { container } = renderApp(`/o/northwind/my-work?task=${first.id}`);
  const sent = (path: string) =>
    requests.filter((one) => one.method === 'POST' && one.path.endsWith(path)).map(({ body }) => body);
  return { requests, sent, chooser: () => container.querySelector<HTMLInputElement>('aside input[type="file"]') };
}

const panel = () => within(screen.getByRole('complementary', { name: 'Show the access list' }));
const done = () => panel().findByText('Done', { selector: '*:not(dt)' });

describe('a task of my work', () => {
  it('is done without evidence only with a word why, can be taken back, and leads to what comes next', async () => {
    const { sent } = server();

    await userEvent.click(await screen.findByRole('button', { name: 'Done without evidence' }));
    const mark = screen.getByRole('button', { name: 'Mark as done' });
    expect(mark).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /Why is it done/ }), 'Shown in the meeting.');
    await userEvent.click(mark);

    expect(await panel().findByText('Shown in the meeting.')).toBeVisible();
    await done();
    const next = await panel().findByRole('link', { name: 'Next: Test the restore' });
    await waitFor(() => expect(next).toHaveFocus());
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    expect(await panel().findByRole('button', { name: 'Done without evidence' })).toBeVisible();
    expect(sent('/status')).toEqual([{ status: 'done', note: 'Shown in the meeting.' }, { status: 'open' }]);
  });

  it('is done in one request, which brings the work that is left', async () => {
    const { requests } = server();
    await userEvent.click(await screen.findByRole('button', { name: 'Done without evidence' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Why is it done/ }), 'Shown in the meeting.');
    const before = requests.length;

    await userEvent.click(screen.getByRole('button', { name: 'Mark as done' }));

    await done();
    await waitFor(() => expect(screen.queryByRole('row', { name: /Show the access list/ })).not.toBeInTheDocument());
    expect(requests.slice(before).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      'POST status',
    ]);
  });

  it('is done by what is sent for it, in one step', async () => {
    const { sent, chooser } = server();
    await screen.findByRole('button', { name: 'Send evidence' });

    await userEvent.upload(chooser() ?? document.createElement('input'), new File(['a'], 'access-list.csv'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByRole('checkbox', { name: /I am done with/ })).toBeChecked();
    const askedFor = dialog
      .getAllByRole('textbox')
      .map((field) =>
        field.closest('.mantine-InputWrapper-root')?.querySelector('label')?.textContent?.replace(' *', ''),
      )
      .toSorted();
    // The file is still on its way: nobody has to wait for it.
    await userEvent.click(dialog.getByRole('button', { name: 'Send for review' }));
    expect(await dialog.findByText('It is sent as soon as the files have arrived.')).toBeVisible();
    expect(sent('/evidence')).toEqual([]);
    act(() => {
      const upload = { id: anId(7), fileName: 'access-list.csv', mediaType: 'text/csv', byteSize: 1, sha256: 'ab' };
      HeldRequest.all[0]?.answer(201, upload);
    });

    expect(await findToast('Sent for review, and the task is done.')).toBeVisible();
    expect(sent('/evidence')).toMatchObject([{ gapItemIds: [anId(15)], completesTaskIds: [anId(30)] }]);
    expect(askedFor).toEqual(['Captured on', 'Note', 'Title']);
    await waitFor(() => expect(panel().getByRole('link', { name: 'Next: Test the restore' })).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

    expect(await findToast(/What you sent still waits/)).toBeVisible();
    expect(sent('/status')).toEqual([{ status: 'open' }]);
  });

  it('takes its day and a name that says something from a photo, and shows it', async () => {
    const { sent, chooser } = server();
    URL.createObjectURL = () => 'blob:photo';
    URL.revokeObjectURL = () => undefined;
    await screen.findByRole('button', { name: 'Send evidence' });

    await userEvent.upload(chooser() ?? document.createElement('input'), photo('2026:03:14 09:26:53'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/The day is the one the photo was taken on/)).toBeVisible();
    expect(dialog.getByRole('presentation')).toHaveAttribute('src', 'blob:photo');
    act(() => {
      const upload = { id: anId(7), fileName: 'IMG_4711.jpg', mediaType: 'image/jpeg', byteSize: 1, sha256: 'ab' };
      HeldRequest.all[0]?.answer(201, upload);
    });
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Send for review' })).toBeEnabled());
    await userEvent.click(dialog.getByRole('button', { name: 'Send for review' }));

    await findToast('Sent for review, and the task is done.');
    expect(sent('/evidence')).toMatchObject([{ title: 'A.5.15 Access control', capturedOn: '2026-03-14' }]);
  });

  it('says in plain words what it is for, what good evidence is, who judges it and how the requirement stands', async () => {
    server();

    expect(await screen.findByText('Who may see what is decided and written down.')).toBeVisible();
    expect(screen.getByText('The rule in force, and one example.')).toBeVisible();
    expect(screen.getByText('Ines or Mara')).toBeVisible();
    expect(panel().getByText('Unknown')).toBeVisible();
    expect(panel().getByRole('link', { name: 'A.5.15 Access control · ISO 27001' })).toHaveAttribute(
      'href',
      expect.stringContaining(`item=${anId(15)}`),
    );
  });

  it('needs no word where its evidence is there', async () => {
    const { sent } = server(aTask({ lacksEvidence: false }));

    await userEvent.click(await screen.findByRole('button', { name: 'Mark as done' }));

    await done();
    expect(sent('/status')).toEqual([{ status: 'done', note: '' }]);
  });
});
