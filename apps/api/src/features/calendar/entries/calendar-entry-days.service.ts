import { Injectable } from '@nestjs/common';
import type { CalendarEntry, ChangeEntryDay, Told } from '@waymark/contracts';
import { calendarEntryAbilities, DomainError, parseDay } from '@waymark/domain';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { ChangedMeanwhile, type IsAbout } from '../../../common/changed-meanwhile.ts';
import { dayValue, lastDay } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';
import type { FieldMessage } from '../../../common/field-message.ts';
import { RequestInvalid } from '../../../common/validation.pipe.ts';
import { toWorkCalendar } from '../../../common/work-days.ts';
import { CalendarEntryReader } from './calendar-entry-reader.ts';
import type { EntryFact } from './entry-facts.ts';
import { hasOccurrence } from './entry-occurrences.ts';
import { windowHolding } from './entry-windows.ts';

export interface EntryDayPlace {
  id: string;
  originalOn: string;
  /** The version of the entry that was seen. */
  version: number;
}

@Injectable()
export class CalendarEntryDaysService {
  constructor(
    private readonly database: Database,
    private readonly reader: CalendarEntryReader,
  ) {}

  /** Says what becomes of one day of an entry. Its owner completes it; the rest is for who manages the calendar. */
  async change(actor: Actor, place: EntryDayPlace, change: ChangeEntryDay): Promise<CalendarEntry> {
    const isSaved = await this.database.withOrganisation(actor, async (tx) => {
      const entry = await this.locked(tx, actor, place, change);
      if (place.version !== entry.version) return false;
      const key = { organisationId: actor.organisationId, id: entry.id };
      await tx.calendarEntry.updateMany({ where: key, data: { version: { increment: 1 } } });
      await this.write(tx, actor, entry, { originalOn: place.originalOn, change, today: lastDay(actor).toString() });
      return true;
    });
    const current = await this.reader.find(actor, place.id);
    if (!isSaved) throw new ChangedMeanwhile({ subjectId: current.id, isAbout: ofDay(place.originalOn) }, current);
    return current;
  }

  /** The entry as it stands and stays until this is over: two who change days of it at once follow one another. */
  private async locked(tx: Db, actor: Actor, place: EntryDayPlace, change: ChangeEntryDay): Promise<EntryFact> {
    await tx.$queryRaw`
      SELECT FROM calendar_entry WHERE organisation_id = ${actor.organisationId}::uuid AND id = ${place.id}::uuid
      FOR NO KEY UPDATE`;
    const { entry, workDays } = await this.reader.facts({ ...actor, tx }, place.id);
    assertAllowed(actor, entry, change);
    if (!hasOccurrence(entry, toWorkCalendar(workDays), parseDay(place.originalOn))) {
      throw new DomainError('event.no_such_day', { on: place.originalOn });
    }
    const on = lastDay(actor).toString();
    if (change.change === 'complete' && (change.completedOn ?? on) > on) throw refused(lyingAhead);
    assertInWindow(entry, place.originalOn, change, on);
    return entry;
  }

  private async write(
    tx: Db,
    actor: Actor,
    entry: EntryFact,
    { originalOn, change, today: on }: { originalOn: string; change: ChangeEntryDay; today: string },
  ): Promise<void> {
    const key = { organisationId: actor.organisationId, entryId: entry.id, originalOn: dayValue(originalOn) };
    if (change.change === 'restore') await tx.calendarEntryDay.deleteMany({ where: key });
    else {
      const data = columnsOf(actor, change, on);
      await tx.calendarEntryDay.upsert({
        where: { organisationId_entryId_originalOn: key },
        create: { ...key, ...data },
        update: data,
      });
    }
    await recordActivity(tx, actor, {
      ...toldOf(originalOn, change),
      subjectType: 'calendar_entry',
      subjectId: entry.id,
      subjectLabel: entry.title,
      programmeId: entry.programmeId,
    });
  }
}

/** Whoever decides about one day has not been overtaken by what somebody else decided about another. */
const ofDay =
  (originalOn: string): IsAbout =>
  ({ after }) =>
    after.originalOn === undefined || after.originalOn === originalOn;

const lyingAhead: FieldMessage = {
  en: 'What lies ahead cannot be done yet.',
  de: 'Was noch bevorsteht, kann noch nicht erledigt sein.',
};
const notOpen: FieldMessage = {
  en: 'Its window was not open yet on this day. What is done before it opens counts for the window before.',
  de: 'Das Zeitfenster war an diesem Tag noch nicht offen. Was vorher erledigt wird, zählt für das Fenster davor.',
};
const refused = (message: FieldMessage) => new RequestInvalid([{ path: 'completedOn', message }]);

/** A window stays where it is, and is done from its first day on: later is late, earlier was another's. */
function assertInWindow(entry: EntryFact, originalOn: string, change: ChangeEntryDay, today: string): void {
  const window = windowHolding(entry, parseDay(originalOn));
  if (window === undefined) return;
  if (change.change === 'move') throw new DomainError('event.window_stays');
  if (change.change === 'complete' && (change.completedOn ?? today) < window.fromOn.toString()) throw refused(notOpen);
}

function toldOf(
  originalOn: string,
  change: ChangeEntryDay,
): Told<`calendar_entry.day_${'moved' | 'skipped' | 'completed' | 'restored'}`> {
  if (change.change === 'move') return { action: 'calendar_entry.day_moved', after: { originalOn, toOn: change.toOn } };
  if (change.change === 'skip') {
    return { action: 'calendar_entry.day_skipped', after: { originalOn, reason: change.reason } };
  }
  if (change.change === 'restore') return { action: 'calendar_entry.day_restored', after: { originalOn } };
  return { action: 'calendar_entry.day_completed', after: { originalOn, completedOn: change.completedOn } };
}

/** What was moved stays moved when it is done; skipping and completing take each other back. */
function columnsOf(actor: Actor, change: Exclude<ChangeEntryDay, { change: 'restore' }>, on: string) {
  const nothingDone = { completedOn: null, completedById: null };
  if (change.change === 'move') return { movedToOn: dayValue(change.toOn), skipReason: null, ...nothingDone };
  if (change.change === 'skip') return { skipReason: change.reason, ...nothingDone };
  return { skipReason: null, completedOn: dayValue(change.completedOn ?? on), completedById: actor.userId };
}

function assertAllowed(actor: Actor, entry: EntryFact, { change }: ChangeEntryDay): void {
  const abilities = calendarEntryAbilities({ ownerId: entry.owner?.id ?? null }, actor);
  if (change === 'complete' ? abilities.complete : abilities.edit) return;
  throw new DomainError('access.forbidden');
}
