// Who opens the pages: somebody new, and the manager of a demo, which has something of everything.
import { randomBytes } from 'node:crypto';
import { Trouble } from '../../console.mjs';

const password = 'quiet harbour lantern';

/** An account of its own, with the password of all. */
export async function newcomer({ url }) {
  const email = `person.${randomBytes(4).toString('hex')}@bench.test`;
  const { cookie } = await send(url, '/api/auth/sign-up/email', { body: { name: 'Newcomer', email, password } });
  return { cookie, email, password, names: {} };
}

export async function demoManager({ url }) {
  const { cookie, answer } = await send(url, '/api/v1/demo/session', { body: { role: 'manager' } });
  const organisation = `/api/v1/orgs/${answer.id}`;
  const [programme] = await (await fetch(`${url}${organisation}/programmes`, { headers: { cookie } })).json();
  return { cookie, names: { org: answer.slug, programmeId: programme.id } };
}

/** Somebody who has a programme with the requirements of a standard, to be worked through. */
export async function newManager(product) {
  const person = await newcomer(product);
  const { cookie } = person;
  const { answer } = await send(product.url, '/api/v1/orgs', { cookie, body: { name: 'Bench' } });
  const body = {
    scheme: 'iso-27001-2022',
    scopeStatement: 'The hosted service',
    startOn: '2026-01-01',
    targetOn: '2027-06-30',
  };
  await send(product.url, `/api/v1/orgs/${answer.id}/programmes`, { cookie, body });
  return person;
}

async function send(url, path, { body, cookie }) {
  const headers = { 'content-type': 'application/json', origin: url, ...(cookie && { cookie }) };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Trouble(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return { answer, cookie: response.headers.getSetCookie()[0]?.split(';')[0] };
}
