import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { authPaths } from '../sign-in/auth-routes.ts';
import { OpenApiDocument } from './open-api-document.ts';

let app: TestApp;
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
let document: any;
beforeAll(async () => {
  app = await startTestApp();
  document = (await app.as().get('/api/openapi.json')).body;
});
afterAll(() => app.stop());

const operations = () =>
  Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, operation]) => ({ path, method, ...operation })),
  );

describe('the document of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();

    const result = await validator.validate(document);

    expect(result.errors).toBeUndefined();
    expect(validator.version).toBe('3.1');
  });

  it('gives every operation an id of its own, and refers to nothing that is not there', () => {
    const ids = operations().map(({ operationId }) => operationId);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    const missing = references.filter(([, kind = '', name = '']) => !document.components[kind]?.[name]);

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('knows of every route that changes something what it refuses', () => {
    const silent = app.nest
      .get(OpenApiDocument)
      .routes()
      .filter(({ method, refuses }) => method !== 'get' && refuses === undefined);

    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('the addresses of sign-in', () => {
  it('are in the document as they are served', () => {
    const served = Object.entries(authPaths).flatMap(([method, paths]) =>
      paths.map((path) => `${method.toLowerCase()} /api/auth${path}`),
    );
    const documented = operations().filter(({ path }) => path.startsWith('/api/auth'));

    expect(documented.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(served.toSorted());
  });
});
