import { describe, expect, it } from '@jest/globals';
import { parseDay, type RejectionReason, rejectionInWords, rejectionReasons } from '@waymark/domain';

const range = (fromOn: string, toOn: string) => ({ fromOn: parseDay(fromOn), toOn: parseDay(toOn) });
const spring = range('2026-01-01', '2026-03-31');
const summer = range('2026-04-01', '2026-06-30');
const rejection = (reason: RejectionReason, more = {}) => ({
  ...{ reason, note: '', capturedOn: parseDay('2026-04-02'), covered: spring, needed: summer },
  ...more,
});

describe('why evidence was rejected', () => {
  it.each([
    ['wrong_period', {}, 'Evidence rejected: wrong period (covers 1 Jan – 31 Mar 2026, needed 1 Apr – 30 Jun 2026).'],
    ['wrong_period', { needed: null }, 'Evidence rejected: wrong period (covers 1 Jan – 31 Mar 2026).'],
    [
      'wrong_period',
      { covered: range('2025-10-01', '2026-03-31'), needed: null },
      'Evidence rejected: wrong period (covers 1 Oct 2025 – 31 Mar 2026).',
    ],
    ['stale', { covered: null, needed: null }, 'Evidence rejected: too old (captured 2 Apr 2026).'],
    ['unreadable', {}, 'Evidence rejected: cannot be read.'],
    ['other', { note: ' Please sign it. ' }, 'Evidence rejected: other reason. “Please sign it.”'],
  ] as const)('for %s %j', (reason, more, sentence) => {
    expect(rejectionInWords(rejection(reason, more), 'en')).toBe(sentence);
  });

  it('is said in German', () => {
    expect(rejectionInWords(rejection('wrong_period', { note: 'Bitte neu.' }), 'de')).toBe(
      'Nachweis abgelehnt: falscher Zeitraum (umfasst 1. Jan. – 31. März 2026, nötig ist 1. Apr. – 30. Juni 2026). „Bitte neu.“',
    );
  });

  it('has a sentence of its own for each reason', () => {
    const said = rejectionReasons.map((reason) => rejectionInWords(rejection(reason), 'en'));
    expect(new Set(said).size).toBe(rejectionReasons.length);
  });
});
