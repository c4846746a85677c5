import { describe, expect, it } from '@jest/globals';
import { dayIn, isTimeZone, lastDayBegun } from './today.ts';

const [auckland, stJohns, tokyo, losAngeles, honolulu, kiritimati] = [
  'Pacific/Auckland',
  'America/St_Johns',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
];
const at = Temporal.Instant.from;

describe('the day it is', () => {
  it.each([
    // Auckland is 13 hours ahead in its summer and 12 in its winter.
    [auckland, '2026-11-29T10:59:59Z', '2026-11-29'],
    [auckland, '2026-11-29T11:00:00Z', '2026-11-30'],
    [auckland, '2026-06-29T11:59:59Z', '2026-06-29'],
    [auckland, '2026-06-29T12:00:00Z', '2026-06-30'],
    [tokyo, '2026-12-31T14:59:59Z', '2026-12-31'],
    [tokyo, '2026-12-31T15:00:00Z', '2027-01-01'],
    [losAngeles, '2027-01-01T07:59:59Z', '2026-12-31'],
    [losAngeles, '2027-01-01T08:00:00Z', '2027-01-01'],
    [losAngeles, '2028-03-01T07:30:00Z', '2028-02-29'],
    ['UTC', '2026-11-29T23:59:59.999Z', '2026-11-29'],
    // 4 April 2027 has 25 hours in Auckland, 26 September 23.
    [auckland, '2027-04-03T10:59:59Z', '2027-04-03'],
    [auckland, '2027-04-03T11:00:00Z', '2027-04-04'],
    [auckland, '2027-04-04T11:59:59Z', '2027-04-04'],
    [auckland, '2027-04-04T12:00:00Z', '2027-04-05'],
    [auckland, '2027-09-25T12:00:00Z', '2027-09-26'],
    [auckland, '2027-09-26T10:59:59Z', '2027-09-26'],
    [auckland, '2027-09-26T11:00:00Z', '2027-09-27'],
    // St. John's is 3½ hours behind, 2½ in its summer: 14 March 2027 has 23 hours, 7 November 25.
    [stJohns, '2027-03-14T03:29:59Z', '2027-03-13'],
    [stJohns, '2027-03-14T03:30:00Z', '2027-03-14'],
    [stJohns, '2027-03-15T02:29:59Z', '2027-03-14'],
    [stJohns, '2027-03-15T02:30:00Z', '2027-03-15'],
    [stJohns, '2027-11-07T02:29:59Z', '2027-11-06'],
    [stJohns, '2027-11-08T03:29:59Z', '2027-11-07'],
    [stJohns, '2027-11-08T03:30:00Z', '2027-11-08'],
    // Tokyo knows no summer time.
    [tokyo, '2027-03-27T14:59:59.999Z', '2027-03-27'],
    [tokyo, '2027-03-27T15:00:00Z', '2027-03-28'],
    [tokyo, '2027-10-30T14:59:59.999Z', '2027-10-30'],
    [tokyo, '2027-10-30T15:00:00Z', '2027-10-31'],
  ])('in %s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, at(instant)).toString()).toBe(day);
  });
});

describe('the last day that has begun for a person', () => {
  it.each([
    ['lives where the organisation is', auckland, auckland, '2026-11-29T11:30:00Z', '2026-11-30'],
    ['is ahead of an organisation in UTC', 'UTC', auckland, '2026-11-29T11:30:00Z', '2026-11-30'],
    ['is ahead of it, an hour too early', 'UTC', auckland, '2026-11-29T10:30:00Z', '2026-11-29'],
    ['is in Tokyo for one in Los Angeles', losAngeles, tokyo, '2026-12-31T15:00:00Z', '2027-01-01'],
    ['is behind their organisation', tokyo, losAngeles, '2026-12-31T15:00:00Z', '2027-01-01'],
    ['travels from Honolulu to Kiritimati, a whole day', honolulu, kiritimati, '2026-11-29T10:30:00Z', '2026-11-30'],
    ['stays in Honolulu, where tomorrow is tomorrow', honolulu, honolulu, '2026-11-29T10:30:00Z', '2026-11-29'],
    ['does not say where they are', tokyo, undefined, '2026-12-31T15:00:00Z', '2027-01-01'],
    ['names a zone that nobody knows', tokyo, 'Moon/Base', '2026-12-31T15:00:00Z', '2027-01-01'],
    ['names an offset instead of a zone', 'UTC', '+23:59', '2026-12-31T15:00:00Z', '2026-12-31'],
  ])('who %s', (_case, organisation, person, instant, day) => {
    expect(lastDayBegun({ organisation: organisation ?? '', person }, at(instant)).toString()).toBe(day);
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'Pacific/Kiritimati'])('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', '+14:00', 'Moon/Base', 'Europe/Berlin; DROP', '../../etc/passwd'])('is not %p', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
