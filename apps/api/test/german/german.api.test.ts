import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitDemoIn } from '../demo-visit.ts';
import type { OpenApi } from '../document-check.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { givenBegun, givenEmpty, givenLarge } from './german-organisations.ts';
import { englishOf, type GermanReader, readJson, sentencesIn, unfitOf } from './german-reader.ts';
import { GermanWalk, routesOf } from './german-walk.ts';

// It opens everything there is, and makes a demo: where many share the processor, that takes its time.
let app: TestApp;
let document: OpenApi;
beforeAll(async () => {
  app = await startTestApp();
  document = (await app.as().get('/api/openapi.json')).body;
});
afterAll(() => app.stop());

const organisations: Record<string, () => Promise<GermanReader>> = {
  demo: async () => {
    const { path, visitor } = await visitDemoIn(app, 'de', 'owner');
    return { app, path, person: visitor };
  },
  empty: () => givenEmpty(app),
  'just begun': () => givenBegun(app),
  large: () => givenLarge(app),
};

describe('a reader of German', () => {
  it.each(Object.entries(organisations))('reads nothing English in any answer: %s', async (_, given) => {
    const { found } = await new GermanWalk(await given()).through(document);

    expect(found).toEqual({});
  });

  it('has opened every route there is, in one organisation or the other', async () => {
    const walks = [await organisations.demo?.(), await organisations.large?.()].map(async (reader) =>
      reader ? (await new GermanWalk(reader).through(document)).opened : new Set<string>(),
    );
    const opened = new Set((await Promise.all(walks)).flatMap((one) => [...one]));

    expect(routesOf(document).filter((route) => !opened.has(route))).toEqual([]);
  });

  it('reads nothing English in the catalogue', async () => {
    const reader = await givenEmpty(app);
    const frameworks = (await readJson(reader, '/api/v1/frameworks')).body as { id: string }[];
    const parts = ['schemes', `${reader.path.replace('/api/v1/', '')}/advice-questions`, 'frameworks'].concat(
      frameworks.map(({ id }) => `frameworks/${id}/requirements`),
    );

    const found: Record<string, string[]> = {};
    for (const part of parts) {
      const unfit = unfitOf(sentencesIn((await readJson(reader, `/api/v1/${part}`)).body));
      if (unfit.length > 0) found[part] = unfit;
    }

    expect(found).toEqual({});
  });

  it('reads English once the browser asks for English', async () => {
    const { path, person } = await givenBegun(app);
    const { body } = await app.as(person).get(`${path}/reports/leadership`);

    expect(englishOf(sentencesIn(body))).not.toEqual([]);
  });
});
