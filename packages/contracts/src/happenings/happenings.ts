import { z } from 'zod';
import { calendarHappenings } from './calendar.ts';
import { commentHappenings } from './comment.ts';
import { decisionHappenings } from './decision.ts';
import { documentHappenings } from './document.ts';
import { evidenceHappenings } from './evidence.ts';
import { gapItemHappenings } from './gap-item.ts';
import { memberHappenings } from './member.ts';
import { organisationHappenings } from './organisation.ts';
import { planHappenings } from './plan.ts';
import { programmeHappenings } from './programme.ts';
import { recordHappenings } from './record.ts';
import { reportHappenings } from './report.ts';
import { stageHappenings } from './stage.ts';
import { taskHappenings } from './task.ts';

const [first, ...others] = [
  ...organisationHappenings,
  ...memberHappenings,
  ...programmeHappenings,
  ...planHappenings,
  ...stageHappenings,
  ...documentHappenings,
  ...gapItemHappenings,
  ...taskHappenings,
  ...evidenceHappenings,
  ...commentHappenings,
  ...recordHappenings,
  ...calendarHappenings,
  ...reportHappenings,
  ...decisionHappenings,
] as const;

/** Everything that can happen in an organisation and is told of; the activity log takes nothing else. */
export const happeningSchema = z.discriminatedUnion('action', [first.told, ...others.map(({ told }) => told)]);

/** As it is written: what has nothing to tell of before or after leaves it out. */
export type Happening = z.input<typeof happeningSchema>;
export type HappeningAction = Happening['action'];
export type HappeningOf<Action extends HappeningAction> = Extract<Happening, { action: Action }>;

/** Every action there is. */
export const happeningActions: readonly HappeningAction[] = happeningSchema.options.map(
  ({ shape }) => shape.action.value,
);

/** Everything that can happen, as it stands in the log. */
export const happeningEntrySchema = z.discriminatedUnion('action', [first.entry, ...others.map(({ entry }) => entry)]);

/** What a happening tells, without what it is about. */
export type Told<Action extends HappeningAction> = Action extends HappeningAction
  ? Pick<HappeningOf<Action>, 'action' | 'before' | 'after'>
  : never;

type KeysOf<Side> = Side extends object ? Extract<keyof Side, string> : never;
type FieldsOf<Entry> = Entry extends { before?: infer Before; after?: infer After }
  ? KeysOf<Before> | KeysOf<After>
  : never;

/** The fields that some happenings tell, as they were or as they are. */
export type HappeningFieldOf<Action extends HappeningAction> = FieldsOf<HappeningOf<Action>>;
export type HappeningField = HappeningFieldOf<HappeningAction>;
