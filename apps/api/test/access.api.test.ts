import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, type Permission, permissions, roles } from '@waymark/domain';
import { startTestApp, type TestApp } from './test-app.ts';

interface Route {
  method: string;
  path: string;
  permission: Permission | undefined;
  isPublic: boolean;
  /** Something that no contract takes: whoever may pass the guard is stopped by the contract, so that nothing is changed. */
  body: unknown;
}

interface Operation {
  'x-permission'?: Permission;
  security: object[];
  requestBody?: { content: Record<string, object> };
}

function bodyFor(method: string, { requestBody }: Operation): unknown {
  if (method === 'get' || method === 'delete') return undefined;
  return requestBody?.content['application/octet-stream'] ? new Uint8Array() : { unknownField: true };
}

let app: TestApp;
let routes: Route[];
beforeAll(async () => {
  app = await startTestApp();
  const { body } = await app.as().get('/api/openapi.json');
  // Sign-in has its own ways.
  const own = Object.entries<Record<string, Operation>>(body.paths).filter(([path]) => !path.startsWith('/api/auth'));
  routes = own.flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      permission: operation['x-permission'],
      isPublic: operation.security.length === 0,
      body: bodyFor(method, operation),
    })),
  );
});
afterAll(() => app.stop());

const anyId = '01a200fc-1666-776f-b15a-c48b4238e7c6';
const address = (path: string, organisationId: string) =>
  path.replace('{org}', organisationId).replace(/\{\w+\}/g, anyId);
const ofOrganisations = () => routes.filter(({ path }) => path.includes('{org}'));

describe('every route', () => {
  it('below an organisation names a permission of the table', () => {
    expect(ofOrganisations().length).toBeGreaterThan(10);
    expect(ofOrganisations().filter(({ permission }) => !permission || !(permission in permissions))).toEqual([]);
  });

  it('refuses whoever is not signed in, unless it is public', async () => {
    const wrong: string[] = [];
    for (const { method, path, isPublic, body } of routes) {
      const { status } = await app.as().send(method, address(path, anyId), body);
      if (isPublic === (status === 401)) wrong.push(`${method} ${path}: ${status}`);
    }

    expect(wrong).toEqual([]);
  });

  it('answers every role as the table of permissions says', async () => {
    const org = await app.organisationWith(...roles);
    const wrong: string[] = [];
    // Deleting the organisation itself would end the walk; it has a test of its own.
    for (const { method, path, permission, body } of ofOrganisations().filter(
      ({ method, path }) => !(method === 'DELETE' && path.endsWith('{org}')),
    )) {
      for (const role of roles) {
        const answer = await app.as(org[role]).send(method, address(path, org.id), body);
        const isForbidden = answer.status === 403 && answer.body.code === 'access.forbidden';
        if (permission && isForbidden === can(role, permission))
          wrong.push(`${role} ${method} ${path}: ${answer.status}`);
        if (answer.status >= 500) wrong.push(`${role} ${method} ${path}: ${answer.status}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it('tells the owner of another organisation that there is nothing, in the same words for all', async () => {
    const [mine, foreign] = [await app.organisationWith('owner'), await app.organisationWith('owner')];
    const answers = new Set<string>();
    for (const { method, path, body } of ofOrganisations()) {
      for (const organisationId of [mine.id, anyId, 'not-an-id']) {
        const answer = await app.as(foreign.owner).send(method, address(path, organisationId), body);
        answers.add(JSON.stringify({ ...answer.body, status: answer.status, requestId: undefined }));
      }
    }

    expect([...answers].map((text) => JSON.parse(text).code)).toEqual(['resource.not_found']);
  });
});
