import type { Query } from '@tanstack/react-query';
import type { ChangeKind } from '@waymark/contracts';
import type { Resource } from './query-keys.ts';

/** What is worked out from the rows of many resources. */
const derived = [
  'overview',
  'last-changes',
  'leadership',
  'changes',
  'forecast',
  'stage-gates',
  'records',
  'my-work',
  'calendar',
  'activity',
  'search',
] as const;
const gapItems = ['gap-items', 'gap-item-lists', 'arranged-gap-items'] as const;
/** Days and what follows from them. */
const planned = [
  'programmes',
  'programme',
  'timeline',
  'what-if',
  'edition-move',
  'programme-preview',
  'documents',
  ...gapItems,
] as const;
const told = ['activity', 'last-changes'] as const;

/**
 * What a change can alter on screen: the resources that are asked along or again, see `query-keys.ts`. The row itself is
 * put from the answer into all that shows it (`rows.ts`); so a list of gap items is asked only where it may have another
 * place in it now, or none.
 */
const reaches = {
  'gap-item': [...derived, 'gap-items', 'arranged-gap-items'],
  /** One may have been sent back, which is said in its thread as well. */
  'gap-items': [...derived, ...gapItems, 'comments'],
  /** A task says whether it lacks evidence, and may be done by what is sent. */
  evidence: [...derived, ...gapItems, 'evidence', 'storage', 'tasks', 'reminders'],
  task: [...derived, 'tasks', 'gap-items', 'reminders'],
  comment: [...told, 'comments', 'my-work', 'overview', 'reminders', 'search'],
  document: [...derived, 'documents', 'gap-items', 'storage'],
  'calendar-entry': [...told, 'calendar', 'calendar-entries', 'overview', 'my-work', 'reminders'],
  feed: [...told, 'calendar-feeds'],
  member: [...told, 'members', 'invitations', 'mails', 'me', 'my-work'],
  me: [...told, 'me', 'members', 'sessions'],
  /** What changed is told since the last of them. */
  report: [...told, 'reports', 'share-links', 'changes', 'leadership', 'decisions'],
  'report-wording': [...told, 'leadership'],
  decision: [...told, 'leadership', 'decisions', 'my-work', 'calendar', 'overview', 'reminders'],
  reminders: ['reminders'],
  'reminder-settings': [...told, 'reminder-rules', 'reminder-preferences'],
  /** A plan, a certificate or report, a sign-off: days move, and what waits for them. */
  plan: [...derived, ...planned, 'decisions', 'storage'],
  /** One that came or went takes everything with it that hangs on it. */
  programme: [
    ...derived,
    ...planned,
    'decisions',
    'evidence',
    'tasks',
    'comments',
    'calendar-entries',
    'calendar-feeds',
    'reminders',
    'storage',
  ],
  'work-calendar': [...derived, ...planned, 'decisions', 'work-calendar', 'me'],
  organisation: [...told, 'me', 'leadership', 'calendar', 'my-work', 'overview', 'reminders', 'work-calendar'],
  nothing: [],
} as const satisfies Readonly<Record<ChangeKind | 'nothing', readonly Resource[]>>;

export type Change = keyof typeof reaches;

/** What asks for one thing by its id, `one` before it in its key. */
const things: Readonly<Partial<Record<Change, Resource>>> = {
  'gap-item': 'gap-items',
  'gap-items': 'gap-items',
  task: 'tasks',
  evidence: 'evidence',
};

/** Whether a query may tell something else after such a change, of these things where that is known. */
export function isReached(change: Change, { queryKey }: Pick<Query, 'queryKey'>, ids?: readonly string[]): boolean {
  const isOfAnother =
    ids !== undefined &&
    queryKey[0] === things[change] &&
    queryKey.at(-2) === 'one' &&
    !ids.includes(String(queryKey.at(-1)));
  return !isOfAnother && (reaches[change] as readonly string[]).includes(String(queryKey[0]));
}
