import type { DemoPerson } from '../../common/contributions/demo.ts';

export interface DemoTask {
  title: string;
  description: string;
  assignee: DemoPerson;
  /** From today; negative is overdue when it is open. */
  dueInDays: number;
  isDone: boolean;
  requirement: string | null;
}

const task = (
  title: string,
  assignee: DemoPerson,
  dueInDays: number,
  requirement: string | null,
  description = '',
  isDone = false,
): DemoTask => ({
  title,
  description,
  assignee,
  dueInDays,
  isDone,
  requirement,
});

export const demoTasks: readonly DemoTask[] = [
  task(
    'Review the five open suppliers',
    'priya',
    5,
    'A.5.19',
    'Start with the two that see customer data. The questionnaire is in the shared folder.',
  ),
  task('Remove leavers’ accounts outside the directory', 'jonas', -2, 'A.5.18', 'Payroll, design tool, status page.'),
  task(
    'Record the weekly alert review',
    'jonas',
    3,
    'A.8.16',
    'Date, reviewer, what followed. Weeks 39, 42 and 45 are missing.',
  ),
  task('Photograph the print room again, with the date', 'priya', 8, 'A.7.7'),
  task('Prepare the management review', 'ines', 12, '9.3.1', 'Agenda, figures of the quarter, open decisions.'),
  task('Audit suppliers (internal audit, area 5)', 'priya', 16, '9.2.1', 'Not by anybody of purchasing.'),
  task('Draft the system description, section 3', 'ines', 20, 'CC2.3'),
  task('Connect the payment provider’s log', 'jonas', 26, 'CC7.2'),
  task(
    'Restore test of the reporting database',
    'jonas',
    12,
    'A1.3',
    'Within four hours, with a record of the time taken.',
  ),
  task('Sign the reminder of lasting duties with two leavers', 'priya', -5, 'A.6.5'),
  task('Collect quotes of two CPA firms', 'ines', -60, null, '', true),
  task('Publish the information security policy', 'priya', -110, '5.2', '', true),
  task('Export the access review of the third quarter', 'jonas', -45, 'A.5.18', '', true),
  task('Name owners for all assets', 'jonas', -30, 'A.5.9', '', true),
];
