import type { Task } from '@waymark/contracts';
import { anId } from './fixtures.ts';

/** A task of whoever is signed in, which asks for evidence and has none. */
export const aTask = (more: Partial<Task> = {}): Task => ({
  id: anId(30),
  title: 'Show the access list',
  description: '',
  status: 'open',
  assignee: { id: anId(2), name: 'Ines Halvorsen' },
  createdBy: { id: anId(9), name: 'Jonas Weber' },
  dueOn: '2099-12-01',
  isOverdue: false,
  completedAt: null,
  doneNote: '',
  lacksEvidence: true,
  gapItem: {
    ...{ id: anId(15), programmeId: anId(3), programmeName: 'ISO 27001' },
    ...{ requirementId: 'A.5.15', title: 'Access control' },
  },
  abilities: { edit: false, remove: false, setStatus: true },
  version: 4,
  ...more,
});
