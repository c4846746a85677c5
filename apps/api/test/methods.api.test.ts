import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = async (method: string, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(app.url + path, { method, headers });
  const text = await response.text();
  return { status: response.status, allow: response.headers.get('allow'), text, headers: response.headers };
};
const codeOf = (text: string) => JSON.parse(text).code;

describe('a method that an address does not take', () => {
  it.each([
    ['DELETE', '/api/v1/me', 'GET, HEAD, OPTIONS, PUT'],
    ['DELETE', '/api/v1/orgs', 'OPTIONS, POST'],
    ['POST', '/api/v1/orgs/x', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
    ['PATCH', '/api/v1/orgs/x/tasks', 'GET, HEAD, OPTIONS, POST'],
    ['DELETE', '/api/health/live', 'GET, HEAD, OPTIONS'],
    ['PUT', '/calendar/token.ics', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/auth/get-session', 'GET, HEAD, OPTIONS'],
  ])('is 405 with what it takes: %s %s', async (method, path, allow) => {
    const answer = await ask(method, path);

    expect(answer).toMatchObject({ status: 405, allow });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'request.method_not_allowed', facts: { allow } });
  });

  it('is told by OPTIONS beforehand', async () => {
    expect(await ask('OPTIONS', '/api/v1/orgs/x')).toMatchObject({
      status: 204,
      allow: 'DELETE, GET, HEAD, OPTIONS, PATCH',
      text: '',
    });
  });

  it('stays 404 where there is no such address', async () => {
    for (const [method, path] of [
      ['PUT', '/api/v1/nothing'],
      ['GET', '/api/v1/orgs/x/nothing'],
      ['OPTIONS', '/api/nothing'],
      ['POST', '/api/auth/nothing-of-the-kind'],
      ['GET', '/api/docs/nothing.js'],
    ] as const) {
      const { status, text } = await ask(method, path);

      expect({ path, status, code: codeOf(text) }).toEqual({ path, status: 404, code: 'resource.not_found' });
    }
  });
});

describe('an address', () => {
  it('that cannot be read, or is far too long, is refused as a problem', async () => {
    for (const path of ['/%ZZ', '/api/v1/orgs/%E0%A4%A', `/api/v1/orgs/${'x'.repeat(5000)}`]) {
      const { status, text } = await ask('GET', path);

      expect({ status, code: codeOf(text) }).toEqual({ status: 400, code: 'request.invalid' });
    }
  });

  it('may carry a name of 200 letters of any kind', async () => {
    const org = await app.organisationWith('manager');
    const auditorFirm = 'ü'.repeat(200);
    const programmes = `${org.path}/programmes`;
    await app.as(org.manager).post(programmes, { ...programmeBody.iso(), auditorFirm });

    const firm = `${org.path}/auditor-firms/${encodeURIComponent(auditorFirm)}`;
    const answer = await app.as(org.manager).patch(firm, { stageGapBlockMonths: 4 }, 1);

    expect(answer).toMatchObject({ status: 200, body: { name: auditorFirm } });
  });
});

describe('HEAD', () => {
  it('gets what GET would, without its body', async () => {
    expect(await ask('HEAD', '/api/health/live')).toMatchObject({ status: 200, text: '' });
    expect(await ask('HEAD', '/api/v1/me')).toMatchObject({ status: 401, text: '' });
  });
});

describe('a body of another kind than the address takes', () => {
  it.each([
    ['/orgs', 'application/x-www-form-urlencoded', 'name=Acme'],
    ['/orgs', 'text/plain', '{"name":"Acme"}'],
    ['/orgs', 'application/octet-stream', '{"name":"Acme"}'],
    ['/orgs', 'multipart/form-data; boundary=x', '--x--'],
    ['/../auth/sign-in/email', 'text/plain', '{"email":"a@example.test"}'],
    ['/orgs/x/uploads?fileName=a.json', 'application/json', '{"is":"a file"}'],
    ['/orgs/x/uploads?fileName=a.txt', 'text/plain', 'a file'],
  ])('is 415: %s as %s', async (path, type, body) => {
    const person = await app.given.person();
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method: 'POST',
      headers: { cookie: person.cookie, 'content-type': type },
      body,
    });

    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 415,
      body: { code: 'request.media_type_unsupported' },
    });
  });

  it('does not matter in how its name is written', async () => {
    const person = await app.given.person();

    const answer = await app
      .as(person)
      .post('/orgs', { name: 'Acme' }, { 'content-type': 'Application/JSON; charset=utf-8' });

    expect(answer.status).toBe(201);
  });
});

describe('a query that an address does not take', () => {
  it.each(['/me?utm_source=mail', '/orgs/{org}?x=', '/orgs/{org}/members?limit=5', '/orgs/{org}/tasks?colour=red'])(
    'is refused and named: %s',
    async (path) => {
      const org = await app.organisationWith('owner');
      const key = /\?(\w+)/.exec(path)?.[1];

      const answer = await app.as(org.owner).get(`/api/v1${path.replace('{org}', org.id)}`);

      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
      expect(JSON.stringify(answer.body.fields)).toContain(key);
    },
  );
});
