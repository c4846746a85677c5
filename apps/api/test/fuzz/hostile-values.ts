import fc, { type Arbitrary } from 'fast-check';

/** Values that no field means, and that programs stumble over. */
export const hostileValues: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, '', ' ', [], {}, [[]], [null], -1, 0, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 2 ** 63],
    ...['\0', 'a\0b', '\ud800', '\udfff\ud800', '\ufeff', '\u202eexe.pdf', '\u000b', '\r\nBcc: x@y', '\u2028'],
    ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-0', '1e400', '٣', '０'],
    ...['2026-02-31', '0000-00-00', '9999-12-31', '+275760-09-13', '2026-01-01T00:00:00+99:99', '24:61'],
    ...["' OR 1=1 --", '"; DROP TABLE member; --', '%', '%_\\', '$1', '{{7*7}}', '#{7*7}', '=1+1', '<svg onload=x>'],
    ...['../../etc/passwd', 'file:///etc/passwd', 'javascript:alert(1)', 'http://[::1]', 'a'.repeat(300)],
    ...['x'.repeat(20_000), '💥'.repeat(5000), 'é'.repeat(200), '\u0301'.repeat(1000), 'FREQ=SECONDLY;COUNT=1e9'],
  ),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.double(),
);

/** Bodies that are no contract's, some of them no JSON either. */
export const hostileBodies: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['', ' ', 'null', '[]', '""', '0', '{', '{"a":1,}', '\ufeff{}', '{"a":1}{"b":2}', 'NaN', "{'a':1}", '\0'],
    ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"x":1}}}', '{"a":"\\ud800"}', '{"a":1e999}'],
    ...['{"a":1,"a":2}', `{"a":${'9'.repeat(400)}}`, `{"${'k'.repeat(10_000)}":1}`, '{"name":"\\u0000"}'],
    ...['['.repeat(10_000), '{"a":'.repeat(10_000), `${'['.repeat(5000)}${']'.repeat(5000)}`],
    `[${'{},'.repeat(20_000)}{}]`,
    `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":${index}`).join(',')}}`,
    `{"title":"${'x'.repeat(900_000)}"}`,
    `{"title":"${'y'.repeat(1_100_000)}"}`,
  ),
  fc.json({ maxDepth: 5 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Parts of an address, as they are written in it. */
export const hostileParts: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['', '%', '%00', '%ZZ', '%E0%A4%A', '..', '%2e%2e', '%2F', '.', '*', 'null', '-1', '__proto__', 'constructor'],
    ...['x'.repeat(3000), '0'.repeat(36), 'ffffffff-ffff-ffff-ffff-ffffffffffff', '%F0%9F%92%A5', ';', '%0d%0aX:%20y'],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

/** The value with one hostile thing in it: put in place of a part, added, or a part left out. */
export function bent(value: unknown): Arbitrary<unknown> {
  return fc
    .tuple(fc.nat(), hostileValues, fc.constantFrom('replace', 'add', 'leave out'))
    .map(([place, hostile, how]) => {
      const copy: unknown = structuredClone(value);
      const holders = holdersIn(copy);
      const holder = holders[place % Math.max(1, holders.length)];
      const keys = Object.keys(holder ?? {});
      if (!holder || (keys.length === 0 && how !== 'add')) return hostile;
      const key = keys[(place >> 3) % Math.max(1, keys.length)] ?? '';
      if (how === 'leave out') Reflect.deleteProperty(holder, key);
      else Reflect.set(holder, how === 'add' ? `unknown${place % 7}` : key, hostile);
      return copy;
    });
}

function holdersIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}
