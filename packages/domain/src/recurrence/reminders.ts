import { daysBetween } from '../days/days.ts';
import type { ReminderKind, ReminderLevel } from '../readiness/states.ts';

/** How long ahead people are reminded of one kind of date, and when others hear of one that passed undone; in days. */
export interface ReminderSetting {
  isOn: boolean;
  /** Days before the date; 0 is the day itself. */
  leadDays: readonly number[];
  escalateToManagersAfter: number | null;
  escalateToOwnersAfter: number | null;
}

const setting = (...leadDays: number[]): ReminderSetting => ({
  isOn: true,
  leadDays,
  escalateToManagersAfter: 3,
  escalateToOwnersAfter: 7,
});

/** What holds until an organisation says otherwise: everything is on. */
export const defaultReminderSettings: Readonly<Record<ReminderKind, ReminderSetting>> = {
  stage: setting(14, 3),
  milestone: setting(90, 30, 7, 1),
  audit: setting(90, 30, 7, 1),
  task: setting(7, 1, 0),
  gap_item: setting(7, 1, 0),
  finding: setting(14, 3, 0),
  evidence_expiry: setting(30, 7),
  document_review: setting(30, 7),
  certificate: setting(180, 90, 30),
  event: setting(7, 1),
};

/** A date somebody has to keep. */
export interface RemindableEvent {
  /** Stable while the event moves. */
  id: string;
  kind: ReminderKind;
  dueOn: Temporal.PlainDate;
  isDone: boolean;
}

export interface DueReminder<Event extends RemindableEvent> {
  event: Event;
  level: ReminderLevel;
  /** The days before the date it was set for, or after it for those who hear of it later. */
  setForDays: number;
  /** The same for the same event, day and lead time, whenever it is asked: no person gets two with one key. */
  key: string;
}

/** A reminder that nobody sent on its day is still worth sending this many days later, and then no more. */
export const lateReminderDays = 3;

/** Days after a date on which whoever did not keep it hears of that. */
export const lateAfterDays = 1;

/** How far before and after a date anybody can hear of it under these settings; in days. */
export function reminderReach(settings: Readonly<Record<ReminderKind, ReminderSetting>>): {
  before: number;
  after: number;
} {
  const all = Object.values(settings).filter(({ isOn }) => isOn);
  const after = all.flatMap((one) => [one.escalateToManagersAfter ?? 0, one.escalateToOwnersAfter ?? 0]);
  return {
    before: Math.max(0, ...all.flatMap(({ leadDays }) => leadDays)),
    after: Math.max(lateAfterDays, ...after) + lateReminderDays,
  };
}

/**
 * What is to be said today. Of the lead times that have come only the shortest speaks, so that nobody hears twice of one
 * date on one day; what is done is left alone. Who is late is told the day after, and only then others.
 */
export function remindersDue<Event extends RemindableEvent>(
  events: readonly Event[],
  settings: Readonly<Record<ReminderKind, ReminderSetting>>,
  today: Temporal.PlainDate,
): DueReminder<Event>[] {
  return events
    .filter(({ isDone, kind }) => !isDone && settings[kind].isOn)
    .flatMap((event) => {
      const daysLeft = daysBetween(today, event.dueOn);
      return daysLeft >= 0
        ? beforehand(event, settings[event.kind], daysLeft)
        : missed(event, settings[event.kind], -daysLeft);
    });
}

function beforehand<Event extends RemindableEvent>(event: Event, { leadDays }: ReminderSetting, daysLeft: number) {
  const come = leadDays.filter((lead) => lead >= daysLeft);
  const lead = Math.min(...come);
  return come.length > 0 && lead - daysLeft <= lateReminderDays ? [dueReminder(event, 'own', lead)] : [];
}

function missed<Event extends RemindableEvent>(event: Event, rule: ReminderSetting, daysPast: number) {
  const steps = [
    // Whoever is late hears of it first, and before anybody else does.
    { level: 'own', after: lateAfterDays },
    { level: 'manager', after: rule.escalateToManagersAfter },
    { level: 'owner', after: rule.escalateToOwnersAfter },
  ] as const;
  return steps.flatMap(({ level, after }) =>
    after !== null && daysPast >= after && daysPast - after <= lateReminderDays
      ? [dueReminder(event, level, after)]
      : [],
  );
}

function dueReminder<Event extends RemindableEvent>(
  event: Event,
  level: ReminderLevel,
  setForDays: number,
): DueReminder<Event> {
  return { event, level, setForDays, key: `${event.id} ${event.dueOn.toString()} ${level} ${setForDays}` };
}
