import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { searchText } from '@waymark/domain';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Letters that were given a small form only after the database was made. */
const tooNew = /[\u{16ea0}-\u{16ed3}]/u;
const letters = fc.constantFrom(...'ßẞæœþøłđðħŧıİςΣŁÉ’‘´`.-–—_%\\\'"[]^·\u00ad\u200b\u0301ﬁ²½が\u3099カﾞАйЁ');

it('means the same in the database and in the domain, whatever the text', async () => {
  const text = fc
    .oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: letters, maxLength: 12 }))
    .filter((one) => !one.includes('\0') && !tooNew.test(one));

  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 200, maxLength: 200 }), async (texts) => {
      const rows = await app.db.$queryRaw<{ found: string }[]>`
        SELECT search_text(t) AS found FROM unnest(${texts}::text[]) WITH ORDINALITY AS given (t, n) ORDER BY n`;

      expect(rows.map(({ found }) => found)).toEqual(texts.map(searchText));
    }),
    { numRuns: 20 },
  );
});
