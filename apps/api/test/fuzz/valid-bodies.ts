import type { CreateCalendarEntry, CreateProgramme } from '@waymark/contracts';
import { entryAnchors, entryKinds, entryShifts, mayBeAnchored, readRecurrence, type SchemeId } from '@waymark/domain';
import { schemeById, schemesIn } from '@waymark/frameworks';
import fc, { type Arbitrary } from 'fast-check';

const inDays = (offset: number) => Temporal.Now.plainDateISO('UTC').add({ days: offset }).toString();

/** A day between so many days before and after today. */
export const dayBetween = (min: number, max: number): Arbitrary<string> => fc.integer({ min, max }).map(inDays);

/** Words as people write them. */
export const words: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('Access review', 'Größe prüfen', 'Backup & restore', "O'Brien's list", '備份', 'A.5.1 – α'),
    fc.nat({ max: 9999 }),
  )
  .map(([text, number]) => `${text} ${number}`);

/** Whole bodies that start a programme: every scheme, with days in the order that its time basis asks for. */
export const programmeBodies = (
  schemes: readonly SchemeId[] = schemesIn('en').map(({ id }) => id),
): Arbitrary<CreateProgramme> =>
  fc
    .record({
      scheme: fc.constantFrom(...schemes),
      scopeStatement: words,
      start: fc.integer({ min: -200, max: 60 }),
      lead: fc.integer({ min: 1, max: 200 }),
      period: fc.integer({ min: 20, max: 370 }),
      rest: fc.integer({ min: 0, max: 200 }),
      others: fc.infiniteStream(fc.boolean()),
      firm: fc.option(fc.constantFrom('Nordcert', 'Harbor & Lane')),
      yearEnd: fc.option(fc.constantFrom('12-31', '02-29', '06-30')),
    })
    .map(({ scheme, scopeStatement, start, lead, period, rest, others, firm, yearEnd }) => {
      const { timeBasis, categories } = schemeById(scheme);
      const [from, to] = [start + lead, start + lead + period];
      return {
        scheme,
        scopeStatement,
        categories: categories.filter(({ isMandatory }) => isMandatory || others.next().value).map(({ id }) => id),
        startOn: inDays(start),
        targetOn: inDays(Math.max(1, to + rest)),
        asOfOn: timeBasis === 'as_of' ? inDays(to) : null,
        periodFromOn: timeBasis === 'period' ? inDays(from) : null,
        periodToOn: timeBasis === 'period' ? inDays(to) : null,
        auditorFirm: firm,
        customersYearEnd: yearEnd,
      };
    });

/** Rules of recurrence, each of which has days. */
export const recurrences: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      ...['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
      ...['FREQ=MONTHLY;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=YEARLY'],
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('', ';COUNT=5', ';COUNT=400', ';UNTIL=22001231'),
  )
  .map(([rule, interval, end]) => `${rule};INTERVAL=${interval}${end}`);

/** Whole bodies of entries in the calendar: of one day or several, once or again and again. */
export const entryBodies: Arbitrary<CreateCalendarEntry> = fc
  .record({
    kind: fc.constantFrom(...entryKinds),
    title: words,
    from: fc.integer({ min: -300, max: 600 }),
    days: fc.integer({ min: 0, max: 3 }),
    recurrence: fc.option(recurrences),
    shift: fc.constantFrom(...entryShifts),
    anchoredTo: fc.constantFrom(...entryAnchors),
  })
  .map(({ from, days, anchoredTo, ...entry }) => ({
    ...entry,
    // Only a plain interval can be counted from when the last one was done; windows take a year at most.
    anchoredTo: entry.recurrence && mayBeAnchored(readRecurrence(entry.recurrence), anchoredTo) ? anchoredTo : 'date',
    fromOn: inDays(from),
    toOn: inDays(from + days),
  }));
