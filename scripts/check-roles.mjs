// What somebody may do is worked out once, in `packages/domain`, and told with every answer as `abilities`: the web reads it there.
// Refuses whatever of the web asks the table of permissions, or what a role is, by itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './process.mjs';
import { sourceFiles } from './source-files.mjs';

const isLooked = /^apps\/web\/src\/(?!test\/)(?!.*\.test\.tsx?$)/;
const imported = /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'@waymark\/domain'/g;
/** Rules of who may do what; the types of what they answer are no rules. */
const isRule = /^(can|permissions|Permission|dutiesOf|rolesToGive|may[A-Z]\w*|[a-z]\w*Abilities)$/;
/** Whether a day can be counted from is no question of who asks. */
const isNoneOfRoles = new Set(['mayBeAnchored']);

/** Sentences about files (path → source) of the web that work out by themselves what a role may do. */
export function rolesAskedIn(files, roles) {
  const one = `['"\`](?:${roles.join('|')})['"\`]`;
  const asked = '\\b(?:\\w+\\.)*(?:role|\\w+Role)\\b';
  const compared = new RegExp(
    `${asked}\\s*[!=]==?\\s*${one}|${one}\\s*[!=]==?\\s*${asked}|\\.includes\\(${asked}\\)|switch \\(${asked}\\)`,
    'g',
  );
  const offences = [];
  for (const [path, source] of files) {
    if (!isLooked.test(path)) continue;
    const names = [...source.matchAll(imported)].flatMap(([, list]) =>
      list.split(',').map((name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .replace(/\s+as\s+.*$/, ''),
      ),
    );
    for (const name of names.filter((each) => isRule.test(each) && !isNoneOfRoles.has(each)))
      offences.push(`${path}: asks ${name}; read the abilities of the answer instead.`);
    for (const [text] of source.matchAll(compared))
      offences.push(`${path}: compares a role (${text}); read the abilities of the answer instead.`);
  }
  return offences;
}

if (process.argv[1] === import.meta.filename) {
  const source = await readFile(join(root, 'packages', 'domain', 'src', 'people', 'roles.ts'), 'utf8');
  const roles = [...source.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  const offences = rolesAskedIn(await sourceFiles(), roles);
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
