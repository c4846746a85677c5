import { describe, expect, it } from '@jest/globals';
import { fakeApi } from '../test/fake-api.ts';
import { codeOf } from './code-of.ts';

const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/x.js'));

describe('the code of a page', () => {
  it('that does not arrive from a server that is there is a missing module, so that the newer app is loaded', async () => {
    fakeApi({ 'GET /system': { version: '2', demo: false, mail: false, signUp: 'open' } });

    await expect(codeOf(missing)()).rejects.toBeInstanceOf(TypeError);
  });

  it('that does not arrive because nothing answers is a lost connection, so that one can try again', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));

    await expect(codeOf(missing)()).rejects.toMatchObject({ code: 'client.no_connection' });
  });
});
