import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { bridgeRange, certificateExpiry, certificateStatusOn, reportStaleOn } from './certificate-validity.ts';

const dayOrNull = (text: string | null) => (text === null ? null : parseDay(text));

describe('the last day of a certificate', () => {
  it.each([
    ['is 36 months after the first decision', '2027-04-20', null, '2030-04-20'],
    ['is the last of February where the month has no 29th', '2028-02-29', null, '2031-02-28'],
    ['follows the old one when decided in time', '2030-02-01', '2030-04-20', '2033-04-20'],
    ['follows the old one when decided on its very last day', '2030-04-20', '2030-04-20', '2033-04-20'],
    ['gains nothing from a restoration', '2030-09-30', '2030-04-20', '2033-04-20'],
    ['gains nothing on the last day of restoration', '2030-10-20', '2030-04-20', '2033-04-20'],
    ['begins a new cycle a day later', '2030-10-21', '2030-04-20', '2033-10-21'],
    ['stays when the certificate is only issued anew within its cycle', '2028-06-01', '2030-04-20', '2030-04-20'],
    ['moves on from twelve months before it', '2029-04-20', '2030-04-20', '2033-04-20'],
    ['stays a day earlier', '2029-04-19', '2030-04-20', '2030-04-20'],
  ])('%s', (_, decidedOn, previousExpiresOn, expected) => {
    expect(certificateExpiry(parseDay(decidedOn), dayOrNull(previousExpiresOn)).toString()).toBe(expected);
  });
});

describe('what a certificate is worth', () => {
  const expiresOn = parseDay('2030-04-20');
  it.each([
    ['valid', '2030-04-20', 'valid'],
    ['valid', '2030-04-21', 'expired'],
    ['suspended', '2030-04-20', 'suspended'],
    ['suspended', '2030-04-21', 'expired'],
    ['withdrawn', '2031-01-01', 'withdrawn'],
  ] as const)('%s on %s is %s', (status, on, expected) => {
    expect(certificateStatusOn({ status, expiresOn }, parseDay(on))).toBe(expected);
  });
});

describe('a report', () => {
  it.each([
    ['2026-09-30', null, '2027-10-01'],
    ['2027-02-28', null, '2028-03-01'],
    [null, '2026-06-15', '2027-06-16'],
  ])('on a period to %s or as of %s is stale from %s', (periodToOn, asOfOn, expected) => {
    const report = { periodToOn: dayOrNull(periodToOn), asOfOn: dayOrNull(asOfOn), issuedOn: parseDay('2026-11-20') };
    expect(reportStaleOn(report).toString()).toBe(expected);
  });

  it.each([
    ['2026-09-30', '2026-10-01', '2026-12-31'],
    ['2026-11-30', '2026-12-01', '2027-02-28'],
  ])('to %s can be bridged from %s to %s', (periodToOn, fromOn, latestToOn) => {
    const range = bridgeRange(parseDay(periodToOn));
    expect([range.fromOn.toString(), range.latestToOn.toString()]).toEqual([fromOn, latestToOn]);
  });
});
