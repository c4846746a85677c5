import type { QueryClient } from '@tanstack/react-query';
import { changedMeanwhileSchema } from '@waymark/contracts';
import { z } from 'zod';
import { isProblem } from './problem-error.ts';

const rowSchema = z.looseObject({ id: z.string(), version: z.number() });
type Row = z.infer<typeof rowSchema>;

/** Puts the row that a refusal by version carries into everything that shows it, so that nobody acts on what is not so any more. */
export function showCurrent(client: QueryClient, error: unknown): void {
  if (!isProblem(error, 'resource.changed_meanwhile')) return;
  const row = rowSchema.safeParse(changedMeanwhileSchema.safeParse(error.problem.facts).data?.current).data;
  if (!row) return;
  for (const { queryKey, state } of client.getQueryCache().getAll()) {
    const next = withRow(state.data, row);
    // What does not have it keeps its age, too.
    if (next !== state.data) client.setQueryData(queryKey, next);
  }
}

/** The same where nothing in it is older. */
export function withRow(shown: unknown, row: Row): unknown {
  if (Array.isArray(shown)) {
    const all = shown.map((one) => withRow(one, row));
    return all.some((one, place) => one !== shown[place]) ? all : shown;
  }
  if (typeof shown !== 'object' || shown === null) return shown;
  if ('id' in shown && shown.id === row.id && 'version' in shown && Number(shown.version) < row.version) {
    return { ...shown, ...Object.fromEntries(Object.entries(row).filter(([name]) => name in shown)) };
  }
  const parts = Object.entries(shown).map(([name, part]) => [name, part, withRow(part, row)] as const);
  return parts.some(([, before, after]) => before !== after)
    ? Object.fromEntries(parts.map(([name, , after]) => [name, after]))
    : shown;
}
