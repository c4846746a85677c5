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
