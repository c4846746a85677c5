import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActivityVerification } from '@waymark/contracts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { writeActivities } from '../../common/activity-log.ts';
import { Database } from '../../common/database.ts';
import { ActivitySealsService } from './activity-seals.service.ts';

let app: TestApp;
let org: Awaited<ReturnType<typeof scene>>;
beforeAll(async () => {
  app = await startTestApp();
  org = await scene();
});
afterAll(() => app.stop());

const inOnePiece = 10_000;
const more = 300;

/** An organisation with a log that is a little longer than what is checked in one piece. */
async function scene() {
  const made = await app.organisationWith('owner');
  const organisationId = made.id;
  const entry = {
    ...{ organisationId, actorId: made.owner.id, actorName: 'Ada', requestId: 'test', action: 'organisation.changed' },
    ...{ subjectType: 'organisation', subjectId: made.id, subjectLabel: 'Ltd', programmeId: null },
    ...{ before: { name: 'Ltd' }, after: { name: 'Limited' } },
  };
  for (let left = inOnePiece + more; left > 0; left -= 1000) {
    const entries = Array.from({ length: Math.min(left, 1000) }, () => entry);
    await app.nest.get(Database).withOrganisation({ organisationId }, (tx) => writeActivities(tx, entries));
  }
  return made;
}

async function piece(cursor?: string | null): Promise<ActivityVerification> {
  const query = cursor ? `?cursor=${cursor}` : '';
  return (await app.as(org.owner).get(`${org.path}/activity/verification${query}`)).body;
}

/** What the second piece says of a log that is bent as the SQL says; afterwards it is as it was. */
async function ofBent(sql: string): Promise<ActivityVerification> {
  const { nextCursor } = await piece();
  await app.db.$executeRawUnsafe('CREATE TABLE kept AS SELECT * FROM activity');
  const force = async (statement: string) => {
    await app.db.$transaction([
      app.db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
      app.db.$executeRawUnsafe(statement),
    ]);
  };
  await force(sql);
  const found = await piece(nextCursor);
  await force('DELETE FROM activity');
  await force('INSERT INTO activity SELECT * FROM kept');
  await app.db.$executeRawUnsafe('DROP TABLE kept');
  return found;
}

describe('the check of a long log', () => {
  it('is done in pieces, of which each says how far it has come', async () => {
    const first = await piece();
    const last = await piece(first.nextCursor);

    const newest = inOnePiece + more;
    expect(first).toEqual({
      ...{ entries: inOnePiece, newest, isWhole: true, brokenAt: null, sealedTo: 0 },
      nextCursor: expect.any(String),
    });
    expect(last).toEqual({ ...first, entries: newest, nextCursor: null });
  });

  it('goes on from what was there before: an entry that does not follow it is found', async () => {
    const next = inOnePiece + 1;

    const changed = await ofBent(`UPDATE activity SET actor_name = 'Nobody' WHERE sequence = ${next + 1}`);
    const gone = await ofBent(`DELETE FROM activity WHERE sequence = ${next}`);

    expect(changed).toMatchObject({ isWhole: false, brokenAt: next + 1, nextCursor: null });
    expect(gone).toMatchObject({ isWhole: false, brokenAt: next, nextCursor: null });
  });

  it('finds by the seal that was the newest when it began that the end is missing', async () => {
    await app.nest.get(ActivitySealsService).seal();

    const whole = await piece((await piece()).nextCursor);
    const shortened = await ofBent(`DELETE FROM activity WHERE sequence > ${inOnePiece + 100}`);

    expect(whole).toMatchObject({ isWhole: true, sealedTo: inOnePiece + more });
    expect(shortened).toMatchObject({ isWhole: false, brokenAt: inOnePiece + 101, newest: inOnePiece + 100 });
  });

  it('is refused with a place that it did not give', async () => {
    const { status, body } = await app.as(org.owner).get(`${org.path}/activity/verification?cursor=abc`);

    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});
