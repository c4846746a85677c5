import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { killRounds } from './kills/rounds.mjs';
import { startTestServer } from './test-server.mjs';

/** A thousand of them: npm run kills -- --rounds=1000 */
const rounds = 6;
let waymark;

beforeAll(async () => {
  waymark = await startTestServer('kill');
});

afterAll(() => waymark?.stop());

describe('kill -9 of the API, of the database, or of one connection', () => {
  it('while people upload, review, import and edit keeps every promise and leaves nothing half', async () => {
    const { counts, faults } = await killRounds(waymark, rounds);

    expect(faults).toEqual([]);
    for (const kind of ['upload 201', 'evidence 201', 'import 200', 'bulk edit 200']) {
      expect(counts).toHaveProperty([`× ${kind}`]);
    }
  });
});
