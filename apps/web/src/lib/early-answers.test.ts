import { expect, it } from '@jest/globals';
import { systemSchema } from '@waymark/contracts';
import { fakeApi } from '../test/fake-api.ts';
import { api } from './api-client.ts';
import { askEarly } from './early-answers.ts';

const system = { version: '2', demo: false, mail: false, signUp: 'open' };

it('what was asked for with the document is not asked again by the first who needs it, but by the next', async () => {
  const asked = fakeApi({ 'GET /system': system });
  askEarly('/system');

  expect((await api.get('/system', systemSchema)).version).toBe('2');
  expect(asked).toHaveLength(1);
  await api.get('/system', systemSchema);
  expect(asked).toHaveLength(2);
});

it('an early question that failed is a lost connection to whoever needed the answer, and is asked anew after that', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  askEarly('/system');
  await expect(api.get('/system', systemSchema)).rejects.toMatchObject({ code: 'client.no_connection' });

  fakeApi({ 'GET /system': system });

  expect((await api.get('/system', systemSchema)).version).toBe('2');
});

it('who asks early may read the answer, too, without taking it from who needs it, and says whose it is', async () => {
  const asked = fakeApi({ 'GET /system': system });

  const copy = await askEarly('/system', 'somebody');

  expect(await copy.json()).toEqual(system);
  expect((await api.get('/system', systemSchema)).version).toBe('2');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers.get('waymark-person')).toBe('somebody');
  expect(asked[0]?.headers.get('time-zone')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});
