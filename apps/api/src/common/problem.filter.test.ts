import { describe, expect, it } from '@jest/globals';
import { DomainError, type DomainErrorCode, refusals } from '@waymark/domain';
import { englishIn } from '../../test/english.ts';
import { toProblem } from './problem.filter.ts';

describe('toProblem', () => {
  it('finds what PostgreSQL said inside an error that Prisma has no word for', () => {
    const cause = { originalCode: '53100', originalMessage: 'could not extend file: No space left on device' };
    const error = Object.assign(new Error('Database error.'), {
      code: 'P2039',
      meta: { driverAdapterError: { cause } },
    });

    expect(toProblem(error, 'r1')).toMatchObject({ status: 507, code: 'service.disk_full', requestId: 'r1' });
  });

  it.each(['ConnectionClosed', 'DatabaseNotReachable', 'TooManyConnections'])(
    'says to come again where a raw query met a database that went away: %s',
    (kind) => {
      const meta = { driverAdapterError: { name: 'DriverAdapterError', cause: { kind } } };
      const error = Object.assign(new Error('Raw query failed. Code: `N/A`.'), { code: 'P2010', meta });

      expect(toProblem(error, 'r3')).toMatchObject({ status: 503, code: 'service.unavailable' });
    },
  );

  it('says to come again where the database goes away while a transaction begins or ends', () => {
    const cause = { kind: 'postgres', code: '57P01', originalCode: '57P01', severity: 'FATAL' };
    const error = Object.assign(new Error('terminating connection due to unexpected postmaster exit', { cause }), {
      name: 'DriverAdapterError',
    });

    expect(toProblem(error, 'r4')).toMatchObject({ status: 503, code: 'service.unavailable' });
  });

  it.each(Object.keys(refusals) as DomainErrorCode[])('says %s in the language asked for', (code) => {
    const [english, german] = [toProblem(new DomainError(code), 'r5'), toProblem(new DomainError(code), 'r5', 'de')];

    expect(german).toMatchObject({ code, status: english.status, title: refusals[code].de });
    expect(german.detail).not.toBe(english.detail);
    expect(englishIn(german.detail)).toEqual([]);
    expect(englishIn(english.detail)).not.toEqual([]);
  });

  it('keeps to itself what it does not know', () => {
    const problem = toProblem(new Error('a secret in a message'), 'r2');

    expect(problem).toMatchObject({ status: 500, code: 'service.internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
