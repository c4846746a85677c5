import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Task } from '@waymark/contracts';
import { agenda, anEntry, anEntryEvent, calendarBase, openMenu } from '../calendar-entries.ts';
import { anId, aProgramme, noWork } from '../fixtures.ts';
import { aLeadershipReport } from '../standing.ts';
import { aTask } from '../tasks.ts';
import { type Action, press, pressIn, type Routes, without } from './action.ts';

const at = '2026-11-22T08:00:00.000Z';
const ines = { id: anId(2), name: 'Ines Halvorsen' };
const atTask = `/o/northwind/my-work?task=${anId(30)}`;
const task = aTask({ gapItem: null, lacksEvidence: false });
const isDone = { ...task, status: 'done', completedAt: at, version: 5 } as const;
const nextWork = {
  ...{ kind: 'task', segment: 'tasks', asks: '', because: '', opens: 'task', part: null, context: '', owner: null },
  ...{ id: anId(31), title: 'Test the restore', programmeId: null, dueOn: '2099-12-01', isOverdue: false },
  ...{ section: 'not_yet_due', version: 1 },
};
/** Each request makes another version of it. */
const doneAndTakenBack = () => {
  let version = 4;
  return {
    routes: (before: boolean) => workWith({ ...(before ? task : isDone), version }),
    sent: 'POST /orgs/:org/tasks/:id/status',
    answer: (before: boolean) => {
      version += 1;
      return { ...(before ? task : isDone), version };
    },
  };
};
const workWith = (now: Task, comments: readonly object[] = []): Routes => ({
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/tasks/:id': now,
  'GET /orgs/:org/comments': { items: comments, abilities: { write: true } },
  'GET /orgs/:org/my-work': {
    ...{ items: [nextWork], nextCursor: null, total: 1 },
    bySegment: { ...noWork.bySegment, tasks: 1 },
    bySection: { ...noWork.bySection, not_yet_due: 1 },
  },
});
const comments = ['Is it in scope?', 'It is.'].map((text, nth) => ({
  ...{ id: anId(40 + nth), author: ines, text, createdAt: at, editedAt: null, isRemoved: false, mentions: [] },
  ...{ isUnread: false, abilities: { edit: true, remove: true }, version: 1 },
}));
const [first] = comments;
const removed = { ...first, text: '', isRemoved: true, abilities: { edit: false, remove: false } };
const feeds = ['Board', 'Phone'].map((name, nth) => ({
  ...{ id: anId(60 + nth), name, programmeId: null, onlyMine: false, kinds: [], alarmDays: null, wholeBars: false },
  ...{ createdAt: at, lastReadAt: null },
}));
const links = ['For the board', 'For the bank'].map((reportTitle, nth) => ({
  ...{ id: anId(60 + nth), reportId: anId(50), reportTitle, createdBy: ines, createdAt: at },
  ...{ expiresAt: '2099-01-01T00:00:00Z', revokedAt: null },
}));

/** What is done with tasks, comments, events and addresses. */
export const workActions: readonly Action[] = [
  {
    ...{ of: 'useSetTaskStatus', what: 'a task was done', path: atTask },
    routes: (before) => workWith(before ? task : isDone),
    sent: 'POST /orgs/:org/tasks/:id/status',
    answer: () => isDone,
    act: () => press('Mark as done'),
    says: /Done: Show the access list/,
    next: 'Next: Test the restore',
  },
  {
    ...{ of: 'useSetTaskStatus', what: 'a task was reopened', path: atTask },
    routes: (before) => workWith(before ? isDone : task),
    sent: 'POST /orgs/:org/tasks/:id/status',
    answer: () => task,
    act: () => press('Reopen'),
    says: /Open again: Show the access list/,
    next: 'Mark as done',
  },
  {
    ...{ of: 'useReopenTasks', what: 'a task that was done was taken back by its message', path: atTask },
    ...doneAndTakenBack(),
    act: async () => {
      await press('Mark as done');
      await screen.findByRole('button', { name: 'Undo' });
      await userEvent.keyboard('{F8}{Enter}');
    },
    says: /Open again: Show the access list/,
    next: 'Mark as done',
  },
  {
    ...{ of: 'useRemoveComment', what: 'a comment was removed', path: atTask },
    routes: (before) => workWith(task, before ? comments : [removed, comments[1] ?? {}]),
    sent: 'DELETE /orgs/:org/comments/:id',
    act: async () => {
      const [remove] = await screen.findAllByRole('button', { name: 'Remove' });
      if (remove) await userEvent.click(remove);
    },
    says: /Comment removed/,
    next: 'Edit',
  },
  {
    ...{ of: 'useChangeComment', what: 'a comment was changed', path: atTask },
    routes: () => workWith(task, [first ?? {}]),
    sent: 'PATCH /orgs/:org/comments/:id',
    answer: () => first,
    act: async () => {
      await press('Edit');
      await userEvent.type(await screen.findByDisplayValue('Is it in scope?'), ' Yes.');
      await press('Save');
    },
    says: /Comment saved/,
    next: 'Edit',
  },
  {
    ...{ of: 'useCancelEntry', what: 'an event was cancelled', path: agenda },
    routes: (before) => ({
      ...calendarBase,
      'GET /orgs/:org/calendar/events': {
        items: without([anEntryEvent, { ...anEntryEvent, id: 'event:2', title: 'Restore test' }], before),
        ...{ closures: [], conflicts: [] },
      },
    }),
    sent: 'DELETE /orgs/:org/calendar/entries/:id',
    answer: () => anEntry,
    act: async () => {
      await openMenu();
      await press('Cancel the event…', 'menuitem');
      await pressIn(undefined, 'Cancel the event');
    },
    says: /Access review was cancelled/,
    next: 'Restore test',
  },
  {
    ...{ of: 'useRevokeFeed', what: 'a calendar address was withdrawn', path: agenda },
    routes: (before) => ({ ...calendarBase, 'GET /orgs/:org/calendar/feeds': without(feeds, before) }),
    sent: 'DELETE /orgs/:org/calendar/feeds/:id',
    act: async () => {
      await press('Subscribe');
      await press('Withdraw Board');
      await pressIn('Withdraw Board?', 'Withdraw');
    },
    says: /The address was withdrawn/,
    next: 'Replace the address of Phone',
  },
  {
    ...{ of: 'useRevokeShareLink', what: 'a shared link was withdrawn', path: '/o/northwind/reports/leadership' },
    routes: (before) => ({
      'GET /orgs/:org/reports': [],
      'GET /orgs/:org/report-decisions': [],
      'GET /orgs/:org/reports/leadership': aLeadershipReport(),
      'GET /orgs/:org/share-links': before ? links : [{ ...links[0], revokedAt: at }, links[1]],
    }),
    sent: 'DELETE /orgs/:org/share-links/:id',
    act: async () => {
      await press('Share link');
      await press('Withdraw the link to For the board');
      await pressIn('Withdraw this link?', 'Withdraw');
    },
    says: /The link no longer works/,
    next: 'Withdraw the link to For the bank',
  },
];
