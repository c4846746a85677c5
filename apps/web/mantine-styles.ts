import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const styleSheet = join(import.meta.dirname, 'src', 'ui', 'theme', 'mantine.css');
const listed = /styles\/([A-Z]\w+)\.layer\.css/g;
const inUse = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/;

/** Fails the build when a part of Mantine would be shown without its style sheet, or a sheet is sent that styles nothing. */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    apply: 'build',
    generateBundle: async (_options, bundle) => {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const used = new Set(modules.flatMap((id) => inUse.exec(id)?.[1] ?? []));
      const sheets = new Set([...(await readFile(styleSheet, 'utf8')).matchAll(listed)].map(([, name = '']) => name));
      const wrong = [...used.symmetricDifference(sheets)];
      if (wrong.length > 0) throw new Error(`${styleSheet} does not fit what is used of Mantine: ${wrong.join(', ')}.`);
    },
  };
}
