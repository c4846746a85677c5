import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { searchText } from '@waymark/domain';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ofFirstPlane = fc.integer({ min: 1, max: 0xfffd }).map((code) => String.fromCodePoint(code).toWellFormed());
const letters = fc.constantFrom(...'ßẞæœþøłđðħŧıİςΣŁÉ’‘´`.-–—_%\\\'"[]^·\u00ad\u200b\u0301ﬁ²½が\u3099カﾞАйЁ');

it('means the same in the database and in the domain, whatever the text', async () => {
  const text = fc.oneof(fc.string({ unit: ofFirstPlane, maxLength: 6 }), fc.string({ unit: letters, maxLength: 12 }));

  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 200, maxLength: 200 }), async (texts) => {
      const rows = await app.db.$queryRaw<{ found: string | null }[]>`
        SELECT CASE WHEN unicode_assigned(t) THEN search_text(t) END AS found FROM unnest(${texts}::text[]) WITH ORDINALITY AS given (t, n) ORDER BY n`;

      // Node may know letters of a newer Unicode than the database.
      expect(texts.map(searchText)).toEqual(rows.map(({ found }, index) => found ?? searchText(texts[index] ?? '')));
    }),
    { numRuns: 20 },
  );
});
