import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Letter } from '../../src/common/mail/letter.ts';

const folder = process.env.WAYMARK_LOOKS;

/**
 * Where `WAYMARK_LOOKS` names a folder, keeps a mail there as a page, to be looked at with all others:
 * `WAYMARK_LOOKS=/tmp/looks npm run test:api -- every-mail`.
 */
export async function keepLetter(name: string, { html, text, subject }: Letter): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const path = join(folder, name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  await writeFile(`${path}.html`, html);
  await writeFile(`${path}.txt`, `${subject}\n\n${text}`);
}
