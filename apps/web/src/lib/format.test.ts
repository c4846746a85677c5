import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { i18n } from '@lingui/core';
import { dayIn } from '@waymark/domain';
import { dayOf, formatDay, formatInstant, formatInstantDay, readerLocale } from './format.ts';
import { ownTimeZone } from './time-zone.ts';

describe('the day of an instant for the reader', () => {
  it.each(['2026-11-29T00:00:00Z', '2026-11-29T10:59:59Z', '2026-11-29T23:59:59.999Z', '2028-02-29T12:00:00Z'])(
    'is the one of their time zone, at %s',
    (now) => {
      expect(dayOf(now)).toBe(dayIn(ownTimeZone(), Temporal.Instant.from(now)).toString());
    },
  );
});

describe('the variety of the language', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    [['en-US'], 'en-US'],
    [['de-AT', 'en-US'], 'en-US'],
    [['en-US@posix', 'en'], 'en-GB'],
    [['en_US.UTF-8', 'en-IE'], 'en-IE'],
    [['C'], 'en-GB'],
  ])('of a browser that speaks %j is %s', (languages, locale) => {
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

    expect(readerLocale()).toBe(locale);
    expect(new Intl.DateTimeFormat(readerLocale()).format(0)).not.toBe('');
  });
});

describe('dates', () => {
  afterEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

  it.each(['en', 'de'])('are written in one style on a page, with a time of day and without, in %s', (locale) => {
    i18n.loadAndActivate({ locale, messages: {} });
    const instant = '2026-11-24T12:00:00Z';

    expect(formatInstantDay(instant)).toBe(formatDay('2026-11-24'));
    expect(formatInstant(instant).startsWith(formatDay('2026-11-24'))).toBe(true);
  });

  it('are worded, read and begun in one place each', () => {
    const source = join(import.meta.dirname, '..');
    const own =
      /Intl\.(DateTimeFormat\((?!\)\.resolved)|RelativeTimeFormat)|\.toLocale(Date|Time)?String\(|dateStyle|timeStyle|\.toDateString\(|dayjs\(/;
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => own.test(readFileSync(join(source, file), 'utf8')));

    expect(files.toSorted()).toEqual(['day-text.ts', 'format.ts', 'today.ts'].map((file) => join('lib', file)));
  });
});
