import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type Activity, daySchema, type HappeningAction, type HappeningFieldOf } from '@waymark/contracts';
import { conformities } from '@waymark/domain';
import { formatDay } from '../../lib/format.ts';
import { statusWord } from '../../ui/page/status-badge.tsx';
import type { GapLookups } from './gap-item-change.ts';

type GapItemAction = Extract<HappeningAction, `gap_item.${string}`>;
type FormerAction = 'gap_item.claimed' | 'gap_item.claim_withdrawn';

/** Those of older logs too: until `conform` said that an item is done, that was said apart. */
const actions: Readonly<Record<GapItemAction | FormerAction, MessageDescriptor>> = {
  'gap_item.changed': msg`Changed`,
  'gap_item.claimed': msg`Said it is done`,
  'gap_item.claim_withdrawn': msg`Said it is not done after all`,
  'gap_item.accepted': msg`Accepted it`,
  'gap_item.acceptance_withdrawn': msg`Withdrew the acceptance`,
};
const isKnown = (action: string): action is keyof typeof actions => Object.hasOwn(actions, action);

/** Whoever assessed or accepted is told by the entry itself. */
const fields: Readonly<Record<HappeningFieldOf<GapItemAction>, MessageDescriptor | null>> = {
  conformity: msg`Conformity`,
  findingAsIs: msg`As it is`,
  targetToBe: msg`As it should be`,
  justification: msg`Justification`,
  isHighRisk: msg`High risk`,
  ownerId: msg`Owner`,
  reviewerId: msg`Reviewer`,
  dueOn: msg`Due`,
  closeByStageId: msg`Close by`,
  effortHours: msg`Effort in hours`,
  evidenceRequired: msg`Evidence required`,
  assessedById: null,
  assessedAt: null,
  acceptedById: null,
  acceptedAt: null,
  returnedById: null,
  returnedAt: null,
  returnReason: msg`Sent back because`,
};
const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

/** Names a field of a change. */
export const fieldWord = (field: string): MessageDescriptor | undefined =>
  (isField(field) && fields[field]) || undefined;

/** Says a value as people read it: names instead of ids, days as days. */
export function useValueWords({ people, stages }: GapLookups) {
  const { t, i18n } = useLingui();
  return (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t`nothing`;
    if (typeof value === 'boolean') return value ? t`yes` : t`no`;
    const text = String(value);
    const known = [...people, ...stages].find(({ id }) => id === text);
    const conformity = conformities.find((candidate) => candidate === text);
    if (known) return known.name;
    if (conformity) return i18n._(statusWord(conformity));
    return daySchema.safeParse(text).success ? formatDay(text) : text;
  };
}

export function useActivityWords(lookups: GapLookups) {
  const { i18n } = useLingui();
  const say = useValueWords(lookups);

  const titleOf = ({ action }: Activity): string => {
    if (isKnown(action)) return i18n._(actions[action]);
    // A kind of event of another version is at least readable.
    return action.split('.').at(-1)?.replaceAll('_', ' ') ?? action;
  };
  const changesOf = ({ before, after }: Activity) => {
    const was: Readonly<Record<string, unknown>> = before ?? {};
    const is: Readonly<Record<string, unknown>> = after ?? {};
    return Object.keys({ ...was, ...is }).flatMap((name) => {
      const word = fieldWord(name);
      if (!word || JSON.stringify(was[name]) === JSON.stringify(is[name])) return [];
      return [{ field: i18n._(word), before: say(was[name]), after: say(is[name]) }];
    });
  };
  return { titleOf, changesOf };
}
