import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newContent } from '../../../test/bytes.ts';
import { visitDemo } from '../../../test/demo-visit.ts';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

const kilobyte = 1000;
const limits = { organisation: 100 * kilobyte, person: 60 * kilobyte, uploads: 12 };
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    QUOTA_ORGANISATION_BYTES: String(limits.organisation),
    QUOTA_PERSON_BYTES: String(limits.person),
    QUOTA_PERSON_UPLOADS: String(limits.uploads),
  });
});
afterAll(() => app.stop());

const upload = (org: Pick<Organisation, 'path'>, person: SignedInPerson, bytes: Uint8Array | ReadableStream) =>
  app.as(person).post(`${org.path}/uploads?fileName=record.bin`, bytes);
const file = (kilobytes: number) => newContent(kilobytes * kilobyte);
/** Without a length: as many bytes, and who receives them learns of the end only when it is there. */
const inPieces = (kilobytes: number) =>
  new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < kilobytes; sent += 1) controller.enqueue(file(1));
      controller.close();
    },
  });
const use = async (org: Organisation, person: SignedInPerson) =>
  (await app.as(person).get(`${org.path}/uploads/use`)).body;

async function kept(org: Pick<Organisation, 'id'>) {
  const where = { organisationId: org.id };
  const { _sum } = await app.db.blob.aggregate({ where, _sum: { byteSize: true } });
  const names = await readdir(join(app.environment.STORAGE_URL, org.id), { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.length > 60).length;
  return { bytes: Number(_sum.byteSize ?? 0), files, uploads: await app.db.upload.count({ where }) };
}

describe('what an organisation may keep', () => {
  it('is taken to the last byte, and not one more, by whoever of its people; the refusal says how much is used', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor');
    const taken = [await upload(org, org.owner, file(50)), await upload(org, org.manager, file(50))];

    const refused = await upload(org, org.contributor, file(1));

    expect(taken.map(({ status }) => status)).toEqual([201, 201]);
    expect(refused).toMatchObject({
      status: 507,
      body: {
        code: 'quota.organisation_full',
        facts: { limitBytes: limits.organisation, usedBytes: limits.organisation },
      },
    });
    expect(await kept(org)).toEqual({ bytes: 100 * kilobyte, files: 2, uploads: 2 });
  });

  it('is not exceeded by many uploads at once, and nothing of the others is left', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor');
    const people = [org.owner, org.manager, org.contributor];

    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => upload(org, people[at % 3] ?? org.owner, file(10))),
    );

    const codes = Map.groupBy(answers, ({ status, body }) => body.code ?? String(status));
    expect(codes.get('201')).toHaveLength(10);
    expect(codes.get('quota.organisation_full')).toHaveLength(20);
    expect(await kept(org)).toEqual({ bytes: 100 * kilobyte, files: 10, uploads: 10 });
  });

  it('holds for files whose length nobody says before', async () => {
    const org = await app.organisationWith('owner', 'manager');
    await upload(org, org.owner, file(55));

    const fits = await upload(org, org.manager, inPieces(40));
    const refused = await upload(org, org.manager, inPieces(10));

    expect(fits.status).toBe(201);
    expect(refused).toMatchObject({ status: 507, body: { code: 'quota.organisation_full' } });
    expect(await kept(org)).toEqual({ bytes: 95 * kilobyte, files: 2, uploads: 2 });
  });

  it('counts the same content once, and to who brought it first', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const bytes = file(40);

    const answers = [await upload(org, org.owner, bytes), await upload(org, org.manager, bytes)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await use(org, org.owner)).toEqual({
      organisation: { usedBytes: 40 * kilobyte, limitBytes: limits.organisation },
      person: { usedBytes: 40 * kilobyte, limitBytes: limits.person },
    });
    expect((await use(org, org.manager)).person.usedBytes).toBe(0);
  });
});

describe('what one person may add', () => {
  it('ends before the organisation is full, so that others still can', async () => {
    const org = await app.organisationWith('owner', 'manager');

    const answers = await Promise.all(Array.from({ length: 8 }, () => upload(org, org.owner, file(10))));
    const other = await upload(org, org.manager, file(10));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    for (const { body } of answers.filter(({ status }) => status !== 201)) {
      expect(body).toMatchObject({ code: 'quota.person_full', facts: { limitBytes: limits.person } });
    }
    expect(other.status).toBe(201);
  });

  it('is at most so many files on their way, also when they come together; one taken back makes room', async () => {
    const org = await app.organisationWith('owner');

    const answers = await Promise.all(Array.from({ length: 20 }, () => upload(org, org.owner, file(1))));
    const taken = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    await app.as(org.owner).delete(`${org.path}/uploads/${taken[0]?.body.id}`);
    const again = await upload(org, org.owner, file(1));

    expect(taken).toHaveLength(limits.uploads);
    for (const answer of refused) {
      const facts = { limit: limits.uploads, used: limits.uploads };
      expect(answer).toMatchObject({ status: 429, body: { code: 'quota.too_many_uploads', facts } });
    }
    expect(again.status).toBe(201);
  });
});

describe('what a demo takes', () => {
  it('is small files, of which all together are not much either', async () => {
    const demo = await visitDemo(app, 'contributor');
    const organisationId = demo.id;
    const largest = 10 * 1000 ** 2;
    const demoLimit = 10 * largest;

    const large = await upload(demo, demo.visitor, Buffer.alloc(largest + 1));
    const whole = await upload(demo, demo.visitor, newContent(largest));
    // As if the others had brought as much as just leaves no place for one more of that size.
    const { _sum } = await app.db.blob.aggregate({ where: { organisationId }, _sum: { byteSize: true } });
    const missing = BigInt(demoLimit - largest + 1) - (_sum.byteSize ?? 0n);
    await app.db.blob.create({ data: { organisationId, sha256: '0'.repeat(64), byteSize: missing } });
    const full = await upload(demo, demo.visitor, newContent(largest));

    expect(large).toMatchObject({
      status: 413,
      body: { code: 'demo.file_too_large', facts: { maxBytes: largest } },
    });
    expect(whole.status).toBe(201);
    expect(full).toMatchObject({
      status: 507,
      body: { code: 'demo.storage_full', facts: { limitBytes: demoLimit } },
    });
  });
});
