import type { DemoPerson } from '../../common/contributions/demo.ts';
import type { TaskDemoWords } from './task-demo-words.ts';

export interface DemoTask {
  /** Its title and description are among the words. */
  key: keyof TaskDemoWords;
  assignee: DemoPerson;
  /** From today; negative is overdue when it is open. */
  dueInDays: number;
  isDone: boolean;
  requirement: string | null;
}

type Row = readonly [DemoTask['key'], DemoPerson, number, string | null];

const open: readonly Row[] = [
  ['openSuppliers', 'priya', 5, 'A.5.19'],
  ['leavers', 'jonas', -2, 'A.5.18'],
  ['alertReview', 'jonas', 3, 'A.8.16'],
  ['printRoom', 'priya', 8, 'A.7.7'],
  ['managementReview', 'ines', 12, '9.3.1'],
  ['auditSuppliers', 'priya', 16, '9.2.1'],
  ['systemDescription', 'ines', 20, 'CC2.3'],
  ['paymentLog', 'jonas', 26, 'CC7.2'],
  ['restoreTest', 'jonas', 12, 'A1.3'],
  ['lastingDuties', 'priya', -5, 'A.6.5'],
];
const done: readonly Row[] = [
  ['quotes', 'ines', -60, null],
  ['publishPolicy', 'priya', -110, '5.2'],
  ['exportReview', 'jonas', -45, 'A.5.18'],
  ['assetOwners', 'jonas', -30, 'A.5.9'],
];

const tasksOf = (rows: readonly Row[], isDone: boolean): DemoTask[] =>
  rows.map(([key, assignee, dueInDays, requirement]) => ({ key, assignee, dueInDays, isDone, requirement }));

export const demoTasks: readonly DemoTask[] = [...tasksOf(open, false), ...tasksOf(done, true)];
