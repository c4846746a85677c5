// A browser for the end-to-end tests and the pictures: an installed Chromium or Chrome, else the one that npm brought.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary, ownEnvironment, root, run } from './process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const cache = join(root, 'node_modules', '.cache', 'chromium');

// No look-ups of its own: a test run must not depend on, or speak to, anything outside.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** What `chromium.launch` of playwright-core needs. CHROMIUM names another browser; `npm` insists on the npm one. */
export async function chromiumLaunch() {
  const wanted = process.env.CHROMIUM;
  const installed = wanted === 'npm' ? undefined : wanted || findInstalled();
  const isRoot = process.getuid?.() === 0;
  if (installed)
    return { executablePath: installed, args: isRoot ? ['--no-sandbox', ...quiet] : quiet, env: process.env };

  const folder = await unpack();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, 'chromium'),
    // It comes without the helper that the sandbox needs.
    args: ['--no-sandbox', ...quiet],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...macApps.map((app) => join('/Applications', app))].find((path) => existsSync(path));
}

/**
 * Unpacks the browser once, in a program of its own: its package asks Node for the folder for temporary files, and what a
 * test sets in `process.env` does not reach Node.
 */
async function unpack() {
  if (existsSync(join(cache, 'chromium'))) return cache;
  const unfinished = `${cache}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const env = ownEnvironment({ TMPDIR: unfinished });
  const { code, all } = await run(nodeBinary, [import.meta.filename], { env });
  if (code !== 0) throw new Error(`The browser for the tests could not be unpacked:\n${all}`);
  await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fonts);
  // Somebody else may have been faster; theirs is as good.
  await rename(unfinished, cache).catch(() => rm(unfinished, { recursive: true, force: true }));
  return cache;
}

// The package's own file knows only the folders of a cloud function; without any font every text is zero pixels wide.
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** Unpacks into the folder for temporary files, with the system libraries it would use by itself only in a cloud function. */
async function unpackHere() {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  const packed = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  await inflate(join(dirname(packed), '..', 'bin', 'al2023.tar.br'));
}

if (process.argv[1] === import.meta.filename) await unpackHere();
