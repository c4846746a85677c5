// A browser for the end-to-end tests and the pictures: an installed Chromium or Chrome, else the one that npm brought.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './process.mjs';

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

/** Unpacks the browser once, with the system libraries it ships, which it would use by itself only in a cloud function. */
async function unpack() {
  if (existsSync(cache)) return cache;
  const unfinished = `${cache}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const temporary = process.env.TMPDIR;
  // The package knows no other way to be told where to unpack.
  process.env.TMPDIR = unfinished;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const packed = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
    await inflate(join(dirname(packed), '..', 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  // Somebody else may have been faster; theirs is as good.
  await rename(unfinished, cache).catch(() => rm(unfinished, { recursive: true, force: true }));
  return cache;
}
