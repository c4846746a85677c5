import { describe, expect, it } from '@jest/globals';
import { dayIn } from '@waymark/domain';
import { today } from './format.ts';
import { ownTimeZone } from './time-zone.ts';

describe('the day it is for the reader', () => {
  it.each(['2026-11-29T00:00:00Z', '2026-11-29T10:59:59Z', '2026-11-29T23:59:59.999Z', '2028-02-29T12:00:00Z'])(
    'is the one of their time zone, at %s',
    (now) => {
      expect(today(new Date(now))).toBe(dayIn(ownTimeZone(), Temporal.Instant.from(now)).toString());
    },
  );
});
