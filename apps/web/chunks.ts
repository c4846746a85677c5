import { join } from 'node:path';
import type { Rolldown } from 'vite';

const pages = join(import.meta.dirname, 'src', 'pages');
const layout = join(pages, 'organisation-layout.tsx');
const outside = ['start', 'sign-up', 'forgotten-password', 'new-password', 'invitation'].map((name) =>
  join(pages, `${name}-page.tsx`),
);

/** The parts of what every page begins with. Each is begun by itself (`src/begin.ts`), so that no task is long. */
const parts = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  { name: 'zod', test: /node_modules\/zod\/|src\/lib\/zod-config\.ts$/ },
  { name: 'schemas', test: /packages\/(contracts|domain)\/|src\/lib\/problem-error\.ts$/ },
  { name: 'kit', test: /node_modules\/@?(mantine|floating-ui|clsx|tanstack)\/|src\/ui\/theme\/theme\.ts$/ },
];

/** What has to be there before a module runs. */
function reach(id: string, context: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reach(imported, context, found);
  return found;
}

/** What every page of an organisation stands in, as far as no page outside of one needs it, too. */
function inside() {
  let modules: Set<string> | undefined;
  return (id: string, context: Rolldown.ChunkingContext) => {
    modules ??= reach(layout, context).difference(new Set(outside.flatMap((page) => [...reach(page, context)])));
    return modules.has(id) ? 'inside' : null;
  };
}

/** Few files: what begins before all others, what every page begins with, what all inside share, what many share, and what a few share, together where that is little. */
export const codeSplitting = {
  groups: [
    {
      name: 'begin',
      test: /src\/(begin|lib\/(early-answers|time-zone)|routes\/page-(code|data))\.ts$|vite\/preload-helper/,
      priority: 5,
    },
    ...parts.map(({ name, test }) => ({ name, test, tags: ['$initial' as const], priority: 5 })),
    { name: 'entry', tags: ['$initial' as const], priority: 4 },
    { name: inside(), priority: 3 },
    { name: 'common', minShareCount: 5, priority: 2 },
    { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 6_000, priority: 1 },
  ],
};
