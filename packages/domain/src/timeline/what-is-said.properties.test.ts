import { describe, expect, it } from '@jest/globals';
import { changed, type Timeline, type TimelineInput, timelineOf } from '@waymark/domain';
import { schemesIn } from '@waymark/frameworks';
import { anyProgramme } from '../../test/any-programme.ts';
import type { Day } from '../../test/timelines.ts';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const written = new RegExp(String.raw`(\d{1,2}) (${monthNames.join('|')}) (\d{4})`, 'g');

/** The days that a sentence names. */
const daysIn = (text: string): Day[] =>
  [...text.matchAll(written)].map(
    ([, day, month, year]) => new Temporal.PlainDate(Number(year), monthNames.indexOf(month ?? '') + 1, Number(day)),
  );
const isBefore = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b) < 0;

/** 40 programmes of each scheme, as they are, moved and laid out anew. */
function eachProgramme(
  scheme: ReturnType<typeof schemesIn>[number],
  look: (input: TimelineInput, of: Timeline) => void,
) {
  for (let seed = 1; seed <= 40; seed += 1) {
    const input = anyProgramme(scheme, seed * 7919);
    const ways = [input, changed(input, { mode: 'move' }), changed(input, { mode: 'replan' })];
    for (const way of ways) look(way, timelineOf(way));
  }
}

describe.each(schemesIn('en'))('whatever becomes of $id', (scheme) => {
  it('every finding has a way out, and none of them lies in the past', () => {
    eachProgramme(scheme, ({ today }, { findings }) => {
      for (const { code, waysOut } of findings) {
        expect([code, waysOut.length > 0]).toEqual([code, true]);
        expect([code, waysOut.filter((way) => daysIn(way).some((on) => isBefore(on, today)))]).toEqual([code, []]);
      }
    });
  });

  it('every day is the result of the calculation beside it, with a source', () => {
    eachProgramme(scheme, (_, { stages, milestones }) => {
      const ends = stages.flatMap(({ key, why, fromOn, toOn }) => [
        { id: key, on: fromOn, ...why.from },
        { id: key, on: toOn, ...why.to },
      ]);
      for (const { id, on, explanation, source } of [...ends, ...milestones]) {
        expect([id, `${daysIn(explanation).at(-1)}`]).toEqual([id, `${on}`]);
        expect([id, source]).not.toEqual([id, '']);
      }
    });
  });

  it('the steps of a slip add up to it, and the earliest day it could be lies ahead', () => {
    eachProgramme(scheme, ({ today }, { stages }) => {
      for (const { slipDays, why } of stages) {
        const { note } = why.to;
        const steps = [...note.matchAll(/(\d+) days? (in|made good in) /g)];
        const sum = steps.reduce((all, [, days, how]) => all + Number(days) * (how === 'in' ? 1 : -1), 0);
        const [earliest] = daysIn(/The earliest possible is [^:]+:/.exec(note)?.[0] ?? '');

        if (steps.length > 0) expect(sum).toBe(slipDays);
        expect(earliest && isBefore(earliest, today)).not.toBe(true);
      }
    });
  });
});
