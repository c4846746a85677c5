import { deliveryKinds, reminderDeliveries, reminderKinds, reminderLevels } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from './common.ts';

/** One reminder to the person who asks. */
export const reminderSchema = z.object({
  id: z.uuid(),
  kind: z.enum(reminderKinds),
  level: z.enum(reminderLevels),
  title: z.string(),
  dueOn: daySchema,
  /** The calendar event behind it. */
  eventId: z.string(),
  programmeId: z.uuid().nullable(),
  createdAt: instantSchema,
  isRead: z.boolean(),
});
export type Reminder = z.infer<typeof reminderSchema>;
export const remindersSchema = z.object({ items: z.array(reminderSchema), unread: z.number().int() });
export type Reminders = z.infer<typeof remindersSchema>;
/** These, or all when no ids are given. */
export const markRemindersReadSchema = z.strictObject({ ids: z.array(z.uuid()).max(200).optional() });
export type MarkRemindersRead = z.infer<typeof markRemindersReadSchema>;

/** How long ahead the organisation reminds of one kind of date, and when others hear of what was not done. */
export const reminderRuleSchema = z.object({
  kind: z.enum(reminderKinds),
  isOn: z.boolean(),
  leadDays: z.array(z.number().int().min(0).max(400)).max(6),
  escalateToManagersAfter: z.number().int().min(1).max(90).nullable(),
  escalateToOwnersAfter: z.number().int().min(1).max(90).nullable(),
  version: z.number().int(),
});
export type ReminderRule = z.infer<typeof reminderRuleSchema>;
export const updateReminderRuleSchema = z
  .strictObject(reminderRuleSchema.shape)
  .omit({ kind: true, version: true })
  .partial();
export type UpdateReminderRule = z.infer<typeof updateReminderRuleSchema>;

/** How the person who asks wants to be told; in the app always. */
export const reminderPreferencesSchema = z.object({
  items: z.array(z.object({ kind: z.enum(deliveryKinds), delivery: z.enum(reminderDeliveries) })),
});
export type ReminderPreferences = z.infer<typeof reminderPreferencesSchema>;
export const setReminderPreferenceSchema = z.strictObject({ delivery: z.enum(reminderDeliveries) });
export type SetReminderPreference = z.infer<typeof setReminderPreferenceSchema>;
