import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { type Change, isReached } from './changes.ts';
import { type Resource, resources } from './query-keys.ts';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^test\W/.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

it.each([
  ['gap-item', ['gap-items', 'org'], true],
  ['gap-item', ['gap-item-lists', 'org'], false],
  ['gap-item', ['comments', 'org'], false],
  ['gap-items', ['comments', 'org'], true],
  ['gap-items', ['gap-item-lists', 'org'], true],
  ['evidence', ['gap-item-lists', 'org'], true],
  ['evidence', ['members', 'org'], false],
  ['task', ['my-work', 'org'], true],
  ['evidence', ['records', 'org'], true],
  ['plan', ['timeline', 'org'], true],
  ['plan', ['programme', 'org', 'one'], true],
  ['plan', ['members', 'org'], false],
  ['plan', ['me'], false],
  ['plan', ['sessions'], false],
  ['programme', ['evidence', 'org'], true],
  ['work-calendar', ['work-calendar', 'org'], true],
  ['organisation', ['me'], true],
  ['organisation', ['evidence', 'org'], false],
  ['nothing', ['me'], false],
] as const satisfies readonly (readonly [Change, readonly string[], boolean])[])(
  'after a change of %s the query %j is asked again: %s',
  (change, queryKey, isAsked) => {
    expect(isReached(change, { queryKey })).toBe(isAsked);
  },
);

it('has each mutation say what it changes', () => {
  const silent = files.flatMap(({ file, text }) =>
    text
      .split('useMutation({')
      .slice(1)
      .filter((mutation) => !/^[\s\S]{0,400}?changes: '/.test(mutation))
      .map((mutation) => `${file}: ${mutation.slice(0, 60)}`),
  );

  expect(silent).toEqual([]);
});

/** What is the same for as long as a page is open, such as a day that is kept, or belongs to one question alone. */
const still: readonly Resource[] = [
  'activity-verification',
  'advice-questions',
  'evidence-content',
  'evidence-pdf',
  'evidence-table',
  'gap-item-past',
  'invitation',
  'past-day',
  'report',
  'schemes',
  'shared-report',
  'system',
];

it('asks again for each query after some change', () => {
  const changes: readonly Change[] = [
    'programme',
    'gap-items',
    'evidence',
    'task',
    'comment',
    'document',
    'feed',
    'member',
  ];
  const others: readonly Change[] = [
    'calendar-entry',
    'me',
    'report',
    'reminders',
    'reminder-settings',
    'work-calendar',
  ];
  const forgotten = resources.filter(
    (key) => !still.includes(key) && ![...changes, ...others].some((change) => isReached(change, { queryKey: [key] })),
  );

  expect(forgotten).toEqual([]);
});

it('knows no resource that no query asks for', () => {
  const asked = new Set(files.flatMap(({ text }) => [...text.matchAll(/keyOf\('([a-z-]+)'/g)].map(([, word]) => word)));

  expect(resources.filter((resource) => !asked.has(resource))).toEqual([]);
});

it('has the keys of queries stand with the queries, and nowhere else', () => {
  const elsewhere = files
    .filter(({ file }) => !file.endsWith('.queries.ts') && file !== join('lib', 'current-user.ts'))
    .filter(({ text }) => /queryKey: \[|keyOf\('/.test(text))
    .map(({ file }) => file);

  expect(elsewhere).toEqual([]);
});
