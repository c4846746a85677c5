import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeBinary, root } from './process.mjs';

const files = {
  'package.json': '{ "type": "module" }',
  'apps/api/src/mail-words.ts': '',
  'apps/api/src/mail-words-en.ts':
    "export const mailWordsEn = { open: 'Open', days: (count: number) => String(count), gate: { met: 'met', open: 'open' } };",
  'apps/api/src/mail-words-qya.ts': "export const mailWordsQya = { gate: { met: 'carna' } };",
  'packages/domain/src/due-words.ts': '',
  'packages/domain/src/due-words-en.ts': "export const dueWordsEn = { due: 'due' };",
  'apps/web/src/locales/de.po': 'msgid "Save"\nmsgstr "Speichern"\n\nmsgid "Close"\nmsgstr "Schließen"\n',
  'apps/web/src/locales/qya.po': 'msgid "Save"\nmsgstr "Hepa"\n\nmsgid "Close"\nmsgstr ""\n',
};

describe('words that a language lacks', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waymark-words-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const scheme = join(folder, 'schemes', 'lighthouse-1');
    await cp(join(root, 'apps', 'api', 'test', 'schemes', 'lighthouse-1'), scheme, { recursive: true });
    await writeFile(join(scheme, 'words', 'qya.json'), JSON.stringify({ scheme: { name: 'Calamindon' } }));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const count = () =>
    new Promise((resolve) => {
      const command = ['--conditions=source', join(root, 'scripts', 'missing-words.mjs'), '--list', '--in', folder];
      const env = { ...process.env, SCHEMES_FOLDER: join(folder, 'schemes') };
      execFile(nodeBinary, command, { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  it('are counted in catalogue, rules and pages, as soon as anything is said in it', async () => {
    const { code, stdout, stderr } = await count();

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^qya: [\d,]+ of [\d,]+ missing in the catalogue$/m);
    expect(stdout).toContain('  lighthouse-1 scheme/result\n');
    expect(stdout).not.toContain('  lighthouse-1 scheme/name\n');
    expect(stdout).toContain('qya: 4 of 5 missing in the rules\n');
    for (const key of ['open', 'days', 'gate.open']) expect(stdout).toContain(`mail-words-qya.ts ${key}\n`);
    expect(stdout).toContain('due-words-qya.ts due\n');
    expect(stdout).toContain('qya: 1 of 2 missing in the pages\n  Close\n');
  });

  it('are named where they are words for nothing', async () => {
    await writeFile(join(folder, 'apps/web/src/locales/qya.po'), 'msgid "Gone"\nmsgstr "Vanwa"\n');

    const { code, stderr } = await count();

    expect({ code, stderr }).toEqual({ code: 1, stderr: 'qya: Gone is a word for nothing.\n' });
  });
});
