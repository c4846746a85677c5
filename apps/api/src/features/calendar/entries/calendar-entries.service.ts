import { Injectable } from '@nestjs/common';
import {
  type CalendarEntry,
  calendarEntrySchema,
  type createCalendarEntrySchema,
  type Told,
  type UpdateCalendarEntry,
} from '@waymark/contracts';
import { assertRecurs, DomainError, mayBeAnchored, parseDay, readRecurrence, unreadable } from '@waymark/domain';
import type { CalendarEntry as EntryRow } from '@waymark/prisma';
import type { z } from 'zod';
import { changedFields, recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { assertMembers } from '../../../common/assert-members.ts';
import { changedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { dayText, dayValue, today } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';
import { RequestInvalid } from '../../../common/validation.pipe.ts';
import { CalendarEntryReader } from './calendar-entry-reader.ts';
import { lengthInDays } from './entry-occurrences.ts';

type NewEntry = z.output<typeof createCalendarEntrySchema>;
type Entry = Omit<NewEntry, 'toOn'> & { lengthDays: number };

const entryWordsSchema = calendarEntrySchema.pick({ kind: true, shift: true, anchoredTo: true });
const longestDays = 366;
/** Every answer counts a rule from its first day, so it must not lie in another century. */
const mostYearsBack = 10;

@Injectable()
export class CalendarEntriesService {
  constructor(
    private readonly database: Database,
    private readonly reader: CalendarEntryReader,
  ) {}

  async create(actor: Actor, { toOn, ...rest }: NewEntry): Promise<CalendarEntry> {
    const entry = { ...rest, lengthDays: lengthOf(rest.fromOn, toOn) };
    assertTakesPlace(entry, actor);
    const id = await this.database.withOrganisation(actor, async (tx) => {
      await assertMembers(tx, actor, { ownerId: entry.ownerId }, 'calendar:read');
      await assertProgramme(tx, actor, entry.programmeId);
      const row = await tx.calendarEntry.create({
        data: { organisationId: actor.organisationId, ...entry, fromOn: dayValue(entry.fromOn) },
      });
      await record(tx, actor, row, { action: 'calendar_entry.created', after: { ...entry } });
      return row.id;
    });
    return this.reader.find(actor, id);
  }

  /** Changes an entry from its first day on; days already completed or left out stay as they were. */
  async update(actor: Actor, id: string, version: number, change: UpdateCalendarEntry): Promise<CalendarEntry> {
    const isSaved = await this.database.withOrganisation(actor, async (tx) => {
      const row = await findOrFail(tx, actor, id);
      const before = toFields(row);
      const after = changed(before, change);
      assertTakesPlace(after, actor);
      await assertMembers(tx, actor, { ownerId: change.ownerId }, 'calendar:read');
      await assertProgramme(tx, actor, change.programmeId);
      const { count } = await tx.calendarEntry.updateMany({
        where: { organisationId: actor.organisationId, id, version, cancelledAt: null },
        data: { ...after, fromOn: dayValue(after.fromOn), version: { increment: 1 } },
      });
      if (count === 0) return false;
      await takeDaysAlong(tx, row, after);
      const difference = changedFields({ ...before }, { ...after });
      if (difference)
        await record(tx, actor, { ...row, ...after }, { action: 'calendar_entry.changed', ...difference });
      return true;
    });
    const current = await this.reader.find(actor, id);
    if (!isSaved) throw changedMeanwhile(current);
    return current;
  }

  /** It does not take place any more. The row stays, so that calendar programs are told so. */
  async cancel(actor: Actor, id: string, version: number): Promise<void> {
    const isCancelled = await this.database.withOrganisation(actor, async (tx) => {
      const row = await findOrFail(tx, actor, id);
      const { count } = await tx.calendarEntry.updateMany({
        where: { organisationId: actor.organisationId, id, version, cancelledAt: null },
        data: { cancelledAt: new Date(), version: { increment: 1 } },
      });
      if (count > 0) await record(tx, actor, row, { action: 'calendar_entry.cancelled', before: { ...toFields(row) } });
      return count > 0;
    });
    if (isCancelled) return;
    throw changedMeanwhile(await this.reader.find(actor, id));
  }
}

function lengthOf(fromOn: string, toOn: string): number {
  const days = lengthInDays(fromOn, toOn);
  if (days < 1) throw new DomainError('event.dates_reversed', { fromOn, toOn });
  if (days <= longestDays) return days;
  throw new RequestInvalid([
    {
      path: 'toOn',
      message: {
        en: `An event lasts at most ${longestDays} days.`,
        de: `Ein Termin dauert höchstens ${longestDays} Tage.`,
      },
    },
  ]);
}

/** Without a new last day an event keeps its length. */
function changed(before: Entry, { toOn, ...change }: UpdateCalendarEntry): Entry {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after: Entry = { ...before, ...given };
  return toOn === undefined ? after : { ...after, lengthDays: lengthOf(after.fromOn, toOn) };
}

function assertTakesPlace({ recurrence, anchoredTo, fromOn }: Entry, { timeZone }: Actor): void {
  if (recurrence === null) return;
  const rule = readRecurrence(recurrence);
  assertRecurs(rule, parseDay(fromOn));
  if (!mayBeAnchored(rule, anchoredTo)) throw unreadable('combination', recurrence);
  if (fromOn >= today(timeZone).subtract({ years: mostYearsBack }).toString()) return;
  throw new RequestInvalid([
    {
      path: 'fromOn',
      message: {
        en: `What repeats began at most ${mostYearsBack} years ago. Give a later first day.`,
        de: `Was sich wiederholt, begann vor höchstens ${mostYearsBack} Jahren. Geben Sie einen späteren ersten Tag an.`,
      },
    },
  ]);
}

/** What was decided about an event that happens once goes with it to its new day. */
async function takeDaysAlong(tx: Db, before: EntryRow, after: Entry): Promise<void> {
  const originalOn = dayValue(after.fromOn);
  if (before.recurrence !== null || after.recurrence !== null || before.fromOn.getTime() === originalOn.getTime())
    return;
  const of = { organisationId: before.organisationId, entryId: before.id };
  await tx.calendarEntryDay.deleteMany({ where: { ...of, originalOn } });
  await tx.calendarEntryDay.updateMany({
    where: { ...of, originalOn: before.fromOn },
    data: { originalOn, movedToOn: null },
  });
}

async function assertProgramme(tx: Db, { organisationId }: Actor, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const programme = await tx.programme.findUnique({ where: { organisationId_id: { organisationId, id } } });
  if (!programme) throw new DomainError('resource.not_found');
}

async function findOrFail(tx: Db, { organisationId }: Actor, id: string): Promise<EntryRow> {
  const row = await tx.calendarEntry.findFirst({ where: { organisationId, id, cancelledAt: null } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

function toFields(row: EntryRow): Entry {
  const { title, note, lengthDays, programmeId, ownerId, recurrence } = row;
  const { kind, shift, anchoredTo } = entryWordsSchema.parse(row);
  return {
    kind,
    title,
    note,
    fromOn: dayText(row.fromOn),
    lengthDays,
    programmeId,
    ownerId,
    recurrence,
    shift,
    anchoredTo,
  };
}

async function record(
  tx: Db,
  actor: Actor,
  { id, title, programmeId }: Pick<EntryRow, 'id' | 'title' | 'programmeId'>,
  told: Told<`calendar_entry.${'created' | 'changed' | 'cancelled'}`>,
): Promise<void> {
  await recordActivity(tx, actor, {
    ...told,
    subjectType: 'calendar_entry',
    subjectId: id,
    subjectLabel: title,
    programmeId,
  });
}
