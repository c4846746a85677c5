import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { hostileLines, namedHostile } from '../../../../test/hostile-names.ts';
import { calendarFile } from './calendar-file.ts';
import { foldedBetweenSigns } from './fold.ts';

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const octetsOf = (text: string) => Buffer.byteLength(text);

function fileOf(publicTitle: string, name = publicTitle) {
  const event = {
    ...{ id: 'task:1', kind: 'task', fromOn: '2027-03-01', toOn: '2027-03-02', sequence: 1, publicTitle },
    ...{ isDone: false, isCancelled: false },
  } as unknown as Parameters<typeof calendarFile>[0]['events'][number];
  const on = Temporal.PlainDate.from('2027-01-01');
  return calendarFile({ name, organisationId: 'o', events: [event, event], on, language: 'en', alarmDays: 3 });
}

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    title: event?.getFirstPropertyValue('summary'),
    alarm: event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('description'),
    others: others.length,
  };
}

/** Signs that a line ends in the middle of, although a line has room for them. */
function cutSigns(file: string): string[] {
  const lines = file.split('\r\n').map((line, index) => (index > 0 && line.startsWith(' ') ? line.slice(1) : line));
  const [ends, whole] = [new Set<number>(), lines.join('')];
  lines.reduce((end, line) => {
    ends.add(end + line.length);
    return end + line.length;
  }, 0);
  return [...signs.segment(whole)]
    .filter(({ segment, index }) => {
      const inside = Array.from({ length: segment.length - 1 }, (_, nth) => index + nth + 1);
      return octetsOf(segment) < 75 && inside.some((place) => ends.has(place));
    })
    .map(({ segment }) => segment);
}

const longestLine = (file: string) => Math.max(...file.split('\r\n').map(octetsOf));

describe('a calendar file', () => {
  it.each(namedHostile)('says a title with %s as it was typed, in lines of 75 octets that cut no sign', (_, title) => {
    const file = fileOf(title);

    expect(read(file)).toEqual({ name: title, title, alarm: title, others: 1 });
    expect(longestLine(file)).toBeLessThanOrEqual(75);
    expect(cutSigns(file)).toEqual([]);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(hostileLines)('has one line more for no text, as for %j', (title) => {
    expect(read(fileOf(title, 'Feed'))).toMatchObject({ title, others: 1 });
  });
});

it('folds whatever text so that it comes back, in lines that are short enough and cut no sign', () => {
  const unit = fc.oneof(
    fc.constantFrom('👩🏽‍💻', '🇩🇪', 'q\u0307', '\u0323', '供', ' ', 'a', '\\n'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
      const text = `SUMMARY:${parts.join('').replace(/[\r\n]/g, '')}`;

      const folded = foldedBetweenSigns(text);

      expect(folded.replaceAll('\r\n ', '')).toBe(text);
      expect(longestLine(folded)).toBeLessThanOrEqual(75);
      expect(cutSigns(folded)).toEqual([]);
    }),
  );
});
