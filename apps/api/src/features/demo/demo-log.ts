import { writeActivities } from '../../common/activity-log.ts';
import type { DemoContribution } from '../../common/contributions/demo.ts';
import { afternoonInDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';

type Entries = Parameters<typeof writeActivities>[1];
type Entry = Entries[number];

/** So many at once, so that other requests are answered in between. */
const atOnce = 100;
/** What begins a log, although the prepared demo is put together only today. */
const beginnings = ['organisation.created', 'member.joined', 'programme.created'];

interface Log {
  entries: Entries;
  renamed: ReadonlyMap<string, string>;
  /** They know how long ago it was what services did for the prepared demo. */
  contributions: readonly DemoContribution[];
}

/**
 * Writes the entries of the prepared demo into a copy, in the order in which it all happened: who and what are called
 * otherwise there, and each is marked anew.
 */
export async function writeLog(tx: Db, { entries, renamed, contributions }: Log): Promise<void> {
  const daysAgo: Partial<Record<string, number>> = Object.assign({}, ...contributions.map(({ act }) => act?.daysAgo));
  const first = entries.reduce((earliest, { at }) => (at && at < earliest ? at : earliest), new Date());
  const whenOf = ({ at = first, action }: Entry) => {
    const days = daysAgo[action];
    if (beginnings.includes(action)) return first;
    return days === undefined ? at : afternoonInDays(-days);
  };
  const timed = entries.toSorted((one, other) => whenOf(one).getTime() - whenOf(other).getTime());
  for (let from = 0; from < timed.length; from += atOnce) {
    const some = timed.slice(from, from + atOnce);
    await writeActivities(
      tx,
      some.map((entry) => ({ ...renameIn(contentOf(entry), renamed), at: whenOf(entry) })),
    );
  }
}

/** Without number and hashes, which are the copy's own. */
function contentOf(entry: Entry): Entry {
  const { organisationId, actorId, actorName, action, subjectType, subjectId, subjectLabel } = entry;
  const { programmeId, requestId, before, after } = entry;
  const who = { organisationId, actorId, actorName, requestId };
  return { ...who, action, subjectType, subjectId, subjectLabel, programmeId, before, after };
}

function renameIn(entry: Entry, renamed: ReadonlyMap<string, string>): Entry {
  let text = JSON.stringify(entry);
  for (const [old, name] of renamed) text = text.replaceAll(old, name);
  return JSON.parse(text);
}
