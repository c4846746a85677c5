import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readText, type TextFault, type TextKind } from './plain-text.ts';

const read = (text: string, kind: TextKind, max = 1000) => readText(text, kind, { min: 0, max });

const kinds: readonly TextKind[] = ['line', 'name', 'lines', 'fileName', 'exact'];

describe('text as it is kept', () => {
  it.each<[TextKind, string, string]>([
    ['line', '  Müller ', 'Müller'],
    ['line', 'Mu\u0308ller', 'Müller'],
    ['line', 'one\ttwo', 'one two'],
    ['line', 'one line\r\n', 'one line'],
    ['lines', 'from Word\vnext\fpage', 'from Word\nnext\npage'],
    ['lines', 'Windows\r\nold Mac\rNEL\u0085LS\u2028PS\u2029end', 'Windows\nold Mac\nNEL\nLS\nPS\nend'],
    ['lines', '\ufeffcolumn\tcolumn', 'column\tcolumn'],
    ['lines', 'می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
    ['fileName', 'C:\\temp\\re\u202egpj.exe', 'regpj.exe'],
    ['fileName', '/home/x/Prüfung\u0000\n.pdf', 'Prüfung.pdf'],
    ['fileName', '..', 'file'],
    ['exact', ' a\u0301 ', ' a\u0301 '],
  ])('of the kind %s: %j becomes %j', (kind, given, kept) => {
    expect(read(given, kind)).toEqual({ text: kept });
  });

  it.each<[TextKind, string, TextFault]>([
    ['line', 'half \ud83d', 'half_character'],
    ['exact', '\udc00', 'half_character'],
    ['fileName', '\udc00.pdf', 'half_character'],
    ['lines', 'a\0b', 'control_character'],
    ['lines', 'a\u001bb', 'control_character'],
    ['line', 'a\u009fb', 'control_character'],
    ['line', 'a\ufffe', 'control_character'],
    ['line', 'a\ufdd0', 'control_character'],
    ['line', 'a\u{1ffff}', 'control_character'],
    ['line', 'one\ntwo', 'line_break'],
    ['name', 'one\vtwo', 'line_break'],
    ['exact', 'one\ntwo', 'line_break'],
    ['line', 'invoice \u202efdp.exe', 'reading_direction'],
    ['name', 'Anna \u2067', 'reading_direction'],
  ])('of the kind %s cannot be %j: %s', (kind, given, fault) => {
    expect(read(given, kind)).toEqual({ fault });
  });

  it('is the same when it is cleaned again, composed, and without anything that another text would be refused for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 30 }), (kind, given) => {
        const first = read(given, kind);
        if ('fault' in first) return;
        const { text } = first;

        expect(read(text, kind)).toEqual({ text });
        expect(text.isWellFormed()).toBe(true);
        if (kind !== 'exact') expect(text.normalize('NFC')).toBe(text);
        if (kind !== 'lines') expect(text).not.toMatch(/[\n\r\v\f\u2028\u2029]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name', () => {
  it.each([
    'https://evil.example',
    'see http://x.y',
    'Anna www.evil.example',
    'WWW2.EVIL.EXAMPLE',
    'Pay at evil.example/login',
    'evil.example:8080',
    'prize.example?id=1',
    'bücher.example/x',
    'tel+sip://1',
  ])('holds no web address: %s', (name) => {
    expect(read(name, 'name')).toEqual({ fault: 'address' });
    expect(read(name, 'line')).toEqual({ text: name });
  });

  it.each([
    'Booking.com',
    'Dr.med. Anna Weiß',
    'J.R.R. Tolkien',
    'A/B & Co.',
    'ISO 27001:2022',
    'SOC 2 v1.2/2027',
    'St.Gallen: Nord',
  ])('may look a little like one: %s', (name) => {
    expect(read(name, 'name')).toEqual({ text: name });
  });
});

it('counts characters as people and the database do', () => {
  expect(read('a👍é', 'line', 3)).toEqual({ text: 'a👍é' });
  expect(read('a👍é', 'line', 2)).toEqual({ fault: 'too_long' });
});

it('is measured as it was sent, before any work is done with it', () => {
  expect(read('e\u0301'.repeat(5), 'line', 5)).toEqual({ fault: 'too_long' });
  // Composed, this letter is two.
  expect(read('\u0958'.repeat(5), 'line', 5)).toEqual({ fault: 'too_long' });
  expect(read(`a${' '.repeat(20)}`, 'line', 5)).toEqual({ fault: 'too_long' });
});

it.each([
  ['\u200b\u2060', false],
  ['\u3164\u00ad', false],
  [' \u00a0', false],
  ['👍', true],
  ['本', true],
])('sees whether there is anything to see in %j: %s', (text, isSeen) => {
  expect('text' in readText(text, 'line', { min: 1, max: 10 })).toBe(isSeen);
});

it.each([
  ['marks to be put in order', `a${'\u0301\u0316'.repeat(200_000)}`],
  ['a label of a host', 'x'.repeat(900_000)],
  ['spaces', `${' '.repeat(900_000)}x`],
  ['line breaks', `${'\r\n'.repeat(400_000)}x`],
])('does not stand still over 900 KB of %s', (_, text) => {
  for (const kind of kinds) for (const max of [200, 1_000_000]) read(text, kind, max);
});

it('has room for decomposed text, and none for a tower of marks', () => {
  expect(read('\u03b1\u0313\u0300\u0345'.repeat(5), 'line', 20)).toEqual({ text: 'ᾂᾂᾂᾂᾂ' });
  expect(read(`a${'\u0301'.repeat(30)}`, 'line')).toHaveProperty('text');
  expect(read(`a${'\u0301'.repeat(32)}`, 'line')).toEqual({ fault: 'stacked_marks' });
});
