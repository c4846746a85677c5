import { describe, expect, it } from '@jest/globals';
import type { WorkItem } from '@waymark/contracts';
import { anId } from '../../test/fixtures.ts';
import { sectionOf } from './work-sections.ts';

const work = (more: Partial<WorkItem>): WorkItem => ({
  kind: 'task',
  segment: 'tasks',
  asks: '',
  because: '',
  opens: 'task',
  owner: null,
  part: null,
  id: anId(1),
  title: 'Export the list',
  context: '',
  programmeId: null,
  dueOn: null,
  isOverdue: false,
  version: 1,
  ...more,
});

describe('sectionOf', () => {
  it.each([
    ['overdue', { dueOn: '2026-11-20', isOverdue: true }],
    ['this_week', { dueOn: '2026-11-22' }],
    ['this_week', { dueOn: '2026-11-28' }],
    ['later', { dueOn: '2026-11-29' }],
    ['no_date', { dueOn: null }],
  ])('puts work into %s', (section, more) => {
    expect(sectionOf(work(more), '2026-11-22')).toBe(section);
  });
});
