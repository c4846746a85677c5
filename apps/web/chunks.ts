import { join } from 'node:path';
import type { Rolldown } from 'vite';

const pages = join(import.meta.dirname, 'src', 'pages');
const layout = join(pages, 'organisation-layout.tsx');
const outside = ['start', 'sign-up', 'forgotten-password', 'new-password', 'invitation'].map((name) =>
  join(pages, `${name}-page.tsx`),
);

const reached = new Map<string, ReadonlySet<string>>();

/** What has to be there before a module runs: the same for the whole build. */
function reachOf(id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const known = reached.get(id) ?? withImports(id, context);
  reached.set(id, known);
  return known;
}

function withImports(id: string, context: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) withImports(imported, context, found);
  return found;
}

/** What every page of an organisation stands in; what pages outside of one need of it, too, by itself. */
const inside = (id: string, context: Rolldown.ChunkingContext) => (reachOf(layout, context).has(id) ? 'inside' : null);
const everywhere = (id: string, context: Rolldown.ChunkingContext) =>
  inside(id, context) && outside.some((page) => reachOf(page, context).has(id)) ? 'everywhere' : null;

/** Few files: what begins before all others, what every page begins with, what all inside share, what many share, and what a few share, together where that is little. */
export const codeSplitting = {
  groups: [
    {
      name: 'begin',
      test: /src\/(begin|lib\/(early-answers|time-zone)|routes\/page-(code|data))\.ts$|vite\/preload-helper/,
      priority: 6,
    },
    { name: 'entry', tags: ['$initial' as const], priority: 5 },
    { name: everywhere, priority: 4 },
    { name: inside, priority: 3 },
    { name: 'common', minShareCount: 5, priority: 2 },
    { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4_000, priority: 1 },
  ],
};
