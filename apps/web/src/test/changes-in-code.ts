import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^test\W/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'));

/** Each hook that changes something, as the code has them, and whether the mutation itself says what it did. */
export const changesInCode = files.flatMap((text) => {
  const parts = text.split('useMutation({');
  return parts.slice(1).map((mutation, index) => {
    const before = parts.slice(0, index + 1).join('');
    const hook = [...before.matchAll(/(?:const|function) (use\w+)/g)].at(-1)?.[1] ?? '';
    return { hook, says: /\bsays\b/.test(mutation.split(/\n {2,4}\}\);/)[0] ?? '') };
  });
});
