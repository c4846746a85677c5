import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { firstRecurrenceDays, recurrenceDays } from './recurrence-days.ts';
import { readRecurrence } from './recurrence-rule.ts';

const some = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nth = fc.constantFrom('1', '2', '4', '-1', '-2');
const nthWeekday = fc.tuple(nth, weekday).map((parts) => parts.join(''));
const month = fc.integer({ min: 1, max: 12 });
/** Days that every month has: of the others each program has its own opinion. */
const monthDay = fc.constantFrom(1, 2, 13, 27, 28, -1, -2, -28);
const part = (name: string, values: fc.Arbitrary<unknown>) => some(values).map((list) => `${name}=${list.join(',')}`);
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '' });

const rules = fc.oneof(
  fc.tuple(
    fc.constant('FREQ=DAILY'),
    maybe(part('BYMONTH', month)),
    maybe(part('BYMONTHDAY', monthDay)),
    part('BYDAY', weekday),
  ),
  fc.tuple(
    fc.constant('FREQ=WEEKLY'),
    maybe(part('BYMONTH', month)),
    part('BYDAY', weekday),
    fc.constantFrom('', 'WKST=SU'),
    maybe(part('BYSETPOS', fc.constantFrom(1, -1))),
  ),
  fc.tuple(
    fc.constant('FREQ=MONTHLY'),
    maybe(part('BYMONTH', month)),
    maybe(part('BYMONTHDAY', monthDay)),
    fc.oneof(part('BYDAY', weekday), part('BYDAY', nthWeekday)),
    maybe(part('BYSETPOS', fc.constantFrom(1, 2, -1))),
  ),
  fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYMONTHDAY', monthDay), maybe(part('BYMONTH', month))),
  fc.tuple(
    fc.constant('FREQ=YEARLY'),
    maybe(part('BYMONTH', month)),
    fc.oneof(part('BYDAY', weekday), part('BYDAY', nthWeekday)),
    maybe(part('BYSETPOS', fc.constantFrom(1, 2, -1))),
  ),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYMONTH', month), part('BYMONTHDAY', monthDay)),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYYEARDAY', fc.constantFrom(1, 100, 365, -1, -200))),
);
const whole = fc
  .tuple(rules, fc.integer({ min: 1, max: 5 }), fc.constantFrom('', 'COUNT=2', 'COUNT=7', 'UNTIL=20290301'))
  .map(([parts, interval, end]) => [...parts, `INTERVAL=${interval}`, end].filter(Boolean).join(';'));
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }));

/** The same days as a program of others finds them. */
function daysOfOthers(text: string, fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate): string[] {
  const dtstart = fromOn.toZonedDateTime('UTC');
  const rule = new RRuleTemporal({ rruleString: `RRULE:${text}`, dtstart, includeDtstart: true, cache: false });
  return rule.between(dtstart, toOn.toZonedDateTime('UTC'), true).map((day) => day.toPlainDate().toString());
}

it('finds the days that another program finds', () => {
  fc.assert(
    fc.property(whole, anyDay, (text, day) => {
      // Begins on a day that fits the rule: of others each program has its own opinion.
      const [, fromOn] = firstRecurrenceDays(readRecurrence(text.replace(/;(COUNT|UNTIL)=\w+/, '')), day, 2);
      fc.pre(fromOn !== undefined);
      const toOn = fromOn.add({ years: 6 });

      const days = recurrenceDays(readRecurrence(text), fromOn, { fromOn, toOn }).map(String);

      expect(days).toEqual(daysOfOthers(text, fromOn, toOn));
    }),
    { numRuns: 60 },
  );
});

it('gives the same days for a part of a range as for all of it', () => {
  fc.assert(
    fc.property(whole, anyDay, fc.integer({ min: 0, max: 2000 }), (text, fromOn, later) => {
      const rule = readRecurrence(text);
      const [from, to] = [fromOn.add({ days: later }), fromOn.add({ days: later + 90 })];

      const all = recurrenceDays(rule, fromOn, { fromOn, toOn: to }).map(String);
      const part = recurrenceDays(rule, fromOn, { fromOn: from, toOn: to }).map(String);

      expect(part).toEqual(all.filter((day) => day >= from.toString()));
    }),
  );
});
