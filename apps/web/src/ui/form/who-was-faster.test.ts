import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

/** Sends the version that was seen. */
const sendsVersion = /[{,] version(?:,| \})|\bversion: \w+\.version\b|^\s+version,$/m;
const asks = /ui\/form\/use-(?:asked|merged)-save\.ts'/;
/** Reads the version itself, because it takes back what was just said. */
const others = ['useReopenTasks'];
/** Adds a version of its own beside the others. */
const additions = ['pages/evidence/new-version.tsx: useAddVersion'];

/** The hooks of a file that send a version, or are made from one that does. */
function versionedHooks(text: string): string[] {
  const parts = text.split(/^(?=(?:export )?(?:const|function) )/m);
  const named = parts.map((part) => ({ part, name: /^(?:export )?(?:const|function) (use\w+)/.exec(part)?.[1] ?? '' }));
  const own = named.filter(({ part, name }) => name !== '' && sendsVersion.test(part)).map(({ name }) => name);
  const made = named.filter(({ part, name }) => own.some((one) => name !== one && part.includes(`${one}<`)));
  return [...own, ...made.map(({ name }) => name)];
}

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => join(dirname(path), to));

it('is asked wherever a version is sent: nobody is only told that somebody else was faster', () => {
  const queries = [...sources].filter(([path]) => path.endsWith('.queries.ts'));
  const silent = queries.flatMap(([from, text]) =>
    versionedHooks(text)
      .filter((hook) => !others.includes(hook))
      .flatMap((hook) =>
        [...sources]
          .filter(([path, code]) => path !== from && code.includes(`${hook}(`) && importsOf(path, code).includes(from))
          .filter(
            ([path, code]) =>
              ![code, ...importsOf(path, code).map((to) => sources.get(to) ?? '')].some((one) => asks.test(one)),
          )
          .map(([path]) => `${path}: ${hook}`),
      ),
  );

  expect(queries.flatMap(([, text]) => versionedHooks(text)).length).toBeGreaterThan(20);
  expect(silent).toEqual(additions);
});
