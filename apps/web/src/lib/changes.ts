import type { Query } from '@tanstack/react-query';

/** What is worked out from the rows of many resources. */
const derived = [
  'overview',
  'last-changes',
  'leadership',
  'forecast',
  'stage-gates',
  'my-work',
  'calendar',
  'activity',
  'search',
] as const;
const told = ['activity', 'last-changes'] as const;

/**
 * What a change can alter on screen: the first words of the query keys that are asked again. A plan reaches nearly
 * everything. Of a gap item the rows of its lists are put in from the answer instead, see `use-show-gap-item.ts`.
 */
const reaches = {
  'gap-item': [...derived, 'gap-items'],
  'gap-items': [...derived, 'gap-items', 'gap-item-lists'],
  evidence: [...derived, 'evidence', 'gap-items', 'gap-item-lists', 'storage'],
  task: [...derived, 'tasks', 'gap-items', 'reminders'],
  comment: [...told, 'comments', 'my-work', 'overview', 'reminders', 'search'],
  document: [...derived, 'documents', 'gap-items'],
  'calendar-entry': [...told, 'calendar', 'calendar-entries', 'overview', 'my-work', 'reminders'],
  feed: [...told, 'calendar-feeds'],
  member: [...told, 'members', 'invitations', 'mails', 'me', 'my-work'],
  me: [...told, 'me', 'members', 'sessions'],
  report: [...told, 'reports', 'share-links'],
  reminders: ['reminders'],
  'reminder-settings': [...told, 'reminder-rules', 'reminder-preferences'],
  nothing: [],
  plan: 'everything',
} as const satisfies Readonly<Record<string, readonly string[] | 'everything'>>;

export type Change = keyof typeof reaches;

/** Whether a query may tell something else after such a change. */
export const isReached = (change: Change, { queryKey }: Pick<Query, 'queryKey'>): boolean => {
  const keys: readonly string[] | 'everything' = reaches[change];
  return keys === 'everything' || keys.includes(String(queryKey[0]));
};
