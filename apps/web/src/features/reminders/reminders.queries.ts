import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type Reminder,
  type ReminderRule,
  type Reminders,
  reminderPreferencesSchema,
  reminderRuleSchema,
  remindersSchema,
  type UpdateReminderRule,
} from '@waymark/contracts';
import type { DeliveryKind, ReminderDelivery } from '@waymark/domain';
import { announce } from '../../lib/announce.ts';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { useTurns } from '../../lib/use-turns.ts';

const fiveMinutes = 300_000;

export const remindersOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('reminders', organisationId),
    ...asks(`/orgs/${organisationId}/reminders`, remindersSchema),
    // New ones come by themselves, so the bell asks now and then.
    refetchInterval: fiveMinutes,
  });

const read = (reminders: Reminders, isMeant: (reminder: Reminder) => boolean): Reminders => {
  const items = reminders.items.map((reminder) => (isMeant(reminder) ? { ...reminder, isRead: true } : reminder));
  const newlyRead = reminders.items.filter((reminder) => !reminder.isRead && isMeant(reminder)).length;
  return { items, unread: Math.max(0, reminders.unread - newlyRead) };
};

/** Marks these, or all of them, as read; at once, and back again when that is refused. */
export function useMarkRead(organisationId: string) {
  const client = useQueryClient();
  const { queryKey } = remindersOf(organisationId);
  return useMutation({
    meta: { changes: 'reminders' },
    mutationFn: (ids: string[] | undefined, within) =>
      api.post(`/orgs/${organisationId}/reminders/read`, remindersSchema, ids === undefined ? {} : { ids }, { within }),
    onMutate: async (ids?: string[]) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (now) => now && read(now, ({ id }) => ids === undefined || ids.includes(id)));
      return { before };
    },
    onError: (_error, _ids, context) => client.setQueryData(queryKey, context?.before),
    // One by itself is read by going there, where something else is said.
    onSuccess: (_now, ids) => ids ?? announce(i18n._(msg`All reminders are read`)),
  });
}

export const reminderRulesOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('reminder-rules', organisationId),
    ...asks(`/orgs/${organisationId}/reminder-rules`, reminderRuleSchema.array()),
  });

export interface RuleChange {
  rule: ReminderRule;
  change: UpdateReminderRule;
}

/** Shows the new rule at once and takes it back when the server refuses; the row says why. */
export function useUpdateRule(organisationId: string) {
  const client = useQueryClient();
  const turns = useTurns();
  const { queryKey } = reminderRulesOf(organisationId);
  return useMutation({
    meta: { says: msg`Saved`, changes: 'reminder-settings', showsProblem: true },
    mutationFn: ({ rule, change }: RuleChange) => {
      const path = `/orgs/${organisationId}/reminder-rules/${rule.kind}`;
      const seen = () => rule.version;
      return turns.change(path, seen, (version) => api.patch(path, reminderRuleSchema, change, { version }));
    },
    onMutate: async ({ rule, change }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      client.setQueryData(queryKey, (rules) =>
        rules?.map((one) => (one.kind === rule.kind ? { ...one, ...given } : one)),
      );
      return { before };
    },
    onSuccess: (saved) =>
      client.setQueryData(queryKey, (rules) => rules?.map((one) => (one.kind === saved.kind ? saved : one))),
    onError: (_error, _change, context) => {
      client.setQueryData(queryKey, context?.before);
      // Whoever was faster is shown at once, so that the next try is on what stands there.
      void client.invalidateQueries({ queryKey });
    },
  });
}

export const reminderPreferencesOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('reminder-preferences', organisationId),
    ...asks(`/orgs/${organisationId}/me/reminder-preferences`, reminderPreferencesSchema),
  });

export function useSetPreference(organisationId: string) {
  const client = useQueryClient();
  const { queryKey } = reminderPreferencesOf(organisationId);
  return useMutation({
    meta: { says: msg`Saved`, changes: 'reminder-settings' },
    mutationFn: ({ kind, delivery }: { kind: DeliveryKind; delivery: ReminderDelivery }, within) =>
      api.put(
        `/orgs/${organisationId}/me/reminder-preferences/${kind}`,
        reminderPreferencesSchema,
        { delivery },
        { within },
      ),
    onMutate: async ({ kind, delivery }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(
        queryKey,
        (now) => now && { items: now.items.map((item) => (item.kind === kind ? { kind, delivery } : item)) },
      );
      return { before };
    },
    onError: (_error, _change, context) => client.setQueryData(queryKey, context?.before),
  });
}
