import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { removeFakeApi } from '../../test/fake-api.ts';
import { readStart } from './read-start.ts';
import { readTable } from './read-table.ts';

afterEach(removeFakeApi);

const table = (name: string) => readFile(new URL(`../../../../api/test/tables/${name}`, import.meta.url));

/** Answers with a file, as the server sends the beginning of it. */
function given(bytes: Uint8Array, whole = bytes.length): void {
  const headers = new Headers({ 'content-range': `bytes 0-${bytes.length - 1}/${whole}` });
  const parts = { ok: true, status: 206, headers, arrayBuffer: async () => Uint8Array.from(bytes).buffer };
  globalThis.fetch = async () => parts as Response;
}

describe('the preview of a text', () => {
  it.each([
    ['preview-cp1252.csv', 'Benutzer;Rolle\r\nMüller;Prüfer\r\n'],
    ['preview-powershell.txt', 'Name Enabled\r\nMüller True\r\n'],
  ])('shows the letters of %s', async (name, text) => {
    given(await table(name));

    expect(await readStart('/file')).toEqual({ text, isWhole: true });
  });

  it('may end within a letter', async () => {
    given(Buffer.from('Größe').subarray(0, 3), 1024 * 1024);

    expect(await readStart('/file')).toEqual({ text: 'Gr', isWhole: false });
  });

  it('is a table by the same rules as an import', async () => {
    given(await table('sep-line.csv'));

    const { head, rows } = await readTable(await readStart('/file'));

    expect([head, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Requirement', 'Conformity'],
      ['4.2', 'minor'],
    ]);
  });
});
