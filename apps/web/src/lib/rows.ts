import type { QueryClient } from '@tanstack/react-query';
import { changedMeanwhileSchema } from '@waymark/contracts';
import { z } from 'zod';
import { isProblem } from './problem-error.ts';

const rowSchema = z.looseObject({ id: z.string(), version: z.number() });
type Row = z.infer<typeof rowSchema>;
type Rows = ReadonlyMap<string, Row>;

/** As many of the rows that were told last as answers still on their way may be older than. */
const mostRemembered = 500;
const remembered = new WeakMap<QueryClient, Map<string, Row>>();

/**
 * Puts rows as they stand now into everything that shows them, with as much of them as is shown there. What was asked
 * before and is answered later does not bring back how they were.
 */
export function showRows(client: QueryClient, told: readonly unknown[]): void {
  const rows = new Map(told.flatMap((one) => rowSchema.safeParse(one).data ?? []).map((row) => [row.id, row]));
  if (rows.size === 0) return;
  remember(client, rows);
  for (const query of client.getQueryCache().getAll()) {
    const next = withRows(query.state.data, rows);
    // It keeps its age: what else it says may be asked again as before.
    if (next !== query.state.data) query.setState({ data: next });
  }
}

function remember(client: QueryClient, rows: Rows): void {
  const all = remembered.get(client) ?? new Map<string, Row>();
  remembered.set(client, all);
  for (const [id, row] of rows) {
    if ((all.get(id)?.version ?? 0) > row.version) continue;
    all.delete(id);
    all.set(id, row);
  }
  for (const id of [...all.keys()].slice(0, Math.max(0, all.size - mostRemembered))) all.delete(id);
}

/** What was answered, with the rows that were told since it was asked. */
export const withNewerRows = <Data>(client: QueryClient, data: Data): Data =>
  withRows(data, remembered.get(client) ?? new Map(), 'older') as Data;

/** The row that a refusal by version carries, so that nobody acts on what is not so any more. */
export function showCurrent(client: QueryClient, error: unknown): void {
  if (!isProblem(error, 'resource.changed_meanwhile')) return;
  showRows(client, [changedMeanwhileSchema.safeParse(error.problem.facts).data?.current]);
}

type Age = 'older' | 'not newer';

/** The same where nothing in it is older; or, of what was told only now, not newer: other things than a row alter it, too. */
export function withRows(shown: unknown, rows: Rows, age: Age = 'not newer'): unknown {
  if (rows.size === 0 || !isFromJson(shown)) return shown;
  return Array.isArray(shown) ? listWithRows(shown, rows, age) : partsWithRows(shown as Parts, rows, age);
}

function listWithRows(shown: readonly unknown[], rows: Rows, age: Age): unknown {
  let next: unknown[] | undefined;
  for (let place = 0; place < shown.length; place += 1) {
    const part = withRows(shown[place], rows, age);
    if (part === shown[place]) continue;
    next ??= [...shown];
    next[place] = part;
  }
  return next ?? shown;
}

type Parts = Readonly<Record<string, unknown>>;

/** An answer of the API. What else a query may keep, such as a document that is being read, is nobody's to look into. */
function isFromJson(value: unknown): value is Parts | readonly unknown[] {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function partsWithRows(shown: Parts, rows: Rows, age: Age): Parts {
  const row = typeof shown.id === 'string' ? rows.get(shown.id) : undefined;
  if (row && typeof shown.version === 'number') {
    const isOld = age === 'older' ? shown.version < row.version : shown.version <= row.version;
    return isOld ? asToldIn(shown, row) : shown;
  }
  let next: Record<string, unknown> | undefined;
  for (const name in shown) {
    const part = withRows(shown[name], rows, age);
    if (part === shown[name]) continue;
    next ??= { ...shown };
    next[name] = part;
  }
  return next ?? shown;
}

function asToldIn(shown: Parts, row: Row): Parts {
  let next: Record<string, unknown> | undefined;
  for (const name in shown) {
    if (!(name in row) || isSame(shown[name], row[name])) continue;
    next ??= { ...shown };
    next[name] = row[name];
  }
  return next ?? shown;
}

const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);
