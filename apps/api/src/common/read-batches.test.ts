import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ReadBatches } from './read-batches.ts';

/** A pool of one connection whose COMMIT fails with `reason`; what is said of it when it is given back. */
async function givenBackAfter(reason: Error): Promise<unknown> {
  const givenBack = Promise.withResolvers<unknown>();
  const stream = { cork: () => undefined, uncork: () => undefined };
  let statements = 0;
  const query = async () => {
    statements += 1;
    if (statements === 3) throw reason;
  };
  const client = { connection: { stream }, query, release: givenBack.resolve };
  const reads = new ReadBatches({ connect: async () => client } as unknown as pg.Pool);
  const send = (one: pg.PoolClient) => one.query('SELECT').then(() => undefined);
  reads.add({ organisationId: 'an organisation' }, { send, fail: givenBack.reject });
  return givenBack.promise;
}

describe('a connection', () => {
  it('on which something broke is not used again', async () => {
    expect(await givenBackAfter(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it('on which PostgreSQL refused a statement is', async () => {
    expect(await givenBackAfter(new pg.DatabaseError('division by zero', 1, 'error'))).toBe(false);
  });
});
