import { createHash, randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connect } from './database.mjs';
import { startServer } from './postgres.mjs';
import { findPostgres } from './postgres-programs.mjs';
import { startTestServer } from './test-server.mjs';

/** More of them on request: KILL_ROUNDS=100 npm run test:unit -- kill */
const rounds = Number(process.env.KILL_ROUNDS) || 3;
jest.setTimeout(60_000 + rounds * 20_000);

let waymark;
let organisation;

beforeAll(async () => {
  waymark = await startTestServer('kill');
  const { body } = await waymark.ask('/api/v1/orgs', {
    method: 'POST',
    body: JSON.stringify({ name: 'Killed often' }),
  });
  organisation = `/api/v1/orgs/${body.id}`;
});

afterAll(() => waymark?.stop());

/** Uploads a file and makes evidence of it, and says whether that went well; it does not when the server dies under it. */
async function addEvidence() {
  try {
    const upload = await waymark.ask(`${organisation}/uploads?fileName=record.bin`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: randomBytes(3 * 1024 * 1024),
    });
    const source = { kind: 'upload', uploadId: upload.body.id };
    const evidence = { title: 'Record', capturedOn: new Date().toISOString().slice(0, 10), source };
    const added = await waymark.ask(`${organisation}/evidence`, { method: 'POST', body: JSON.stringify(evidence) });
    return added.status === 201;
  } catch {
    return false;
  }
}

/** What the database says is stored but is not there, or is not whole. */
async function missingFiles(rows) {
  const missing = [];
  for (const { organisation_id: owner, sha256 } of rows) {
    const bytes = await readFile(join(waymark.blobs, owner, sha256.slice(0, 2), sha256)).catch(() => undefined);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) missing.push(sha256);
  }
  return missing;
}

/** Ends the database as a power failure would, and starts it again. */
async function killDatabase() {
  const [pid] = (await readFile(join(waymark.server.dataDir, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await startServer(await findPostgres(), waymark.server);
}

async function killApi() {
  await waymark.killApi();
  await waymark.restartApi();
}

const victims = [
  killApi,
  killDatabase,
  () => Promise.all([waymark.killApi(), killDatabase()]).then(waymark.restartApi),
];

describe('kill -9 of the API, of the database, or of both', () => {
  it(`in the middle of uploads, ${rounds} times, leaves no row without its file, no half evidence and no broken log`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const work = Array.from({ length: 4 }, addEvidence);
      await wait(20 + randomInt(250));
      await victims[round % victims.length]();
      await Promise.all(work);
    }
    while (!(await addEvidence()));

    const client = await connect(waymark.ownerUrl);
    const blobs = await client.query('SELECT organisation_id, sha256 FROM blob');
    const evidence = await client.query(
      `SELECT e.id, v.sha256, (SELECT count(*)::int FROM activity a WHERE a.subject_id = e.id AND a.action = 'evidence.added') AS entries
       FROM evidence e LEFT JOIN evidence_version v USING (organisation_id)
       WHERE v.evidence_id = e.id OR v.evidence_id IS NULL`,
    );
    await client.end();
    const verification = await waymark.ask(`${organisation}/activity/verification`);

    expect(blobs.rows.length).toBeGreaterThan(0);
    expect(await missingFiles(blobs.rows)).toEqual([]);
    expect(evidence.rows.length).toBeGreaterThan(0);
    expect(evidence.rows.filter(({ sha256, entries }) => !sha256 || entries !== 1)).toEqual([]);
    expect(verification.body).toMatchObject({ isWhole: true });
  });
});
