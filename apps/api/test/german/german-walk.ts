import type { OpenApi } from '../document-check.ts';
import { inDays } from '../programmes.ts';
import { type GermanReader, readJson, sentencesIn, unfitOf } from './german-reader.ts';

export interface Walk {
  /** What is unfit for its reader, by the address that said it. */
  found: Record<string, string[]>;
  /** Routes, as the document writes them, that were opened at least once. */
  opened: Set<string>;
}

/** So many of a list are opened. */
const openedOfList = 6;
/** What routes ask for beside their address. */
const queries: Readonly<Record<string, () => string[]>> = {
  '/calendar/events': () => [
    `?from=${inDays(-200)}&to=${inDays(150)}`,
    `?from=${inDays(150)}&to=${inDays(500)}&personId=none`,
  ],
  '/search': () => ['?q=Risiko', '?q=A.5', '?q=Zugang', '?q=SOC', '?q=Nord'],
  '/activity': () => ['?limit=100'],
  '/evidence': () => ['?limit=100'],
  '/tasks': () => ['?limit=100'],
  '/gap-items': () => ['?limit=500'],
};

/** The routes that read and answer in words; what people have uploaded is as they wrote it. */
export const routesOf = ({ paths }: OpenApi): string[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    const types = Object.keys(get?.responses['200']?.content ?? {});
    return path.includes('{org}') && types.includes('application/json') ? [path] : [];
  });

/** Opens every route of an organisation, with what its own lists name. */
export class GermanWalk {
  private readonly answers = new Map<string, Awaited<ReturnType<typeof readJson>>>();
  private readonly reader: GermanReader;

  constructor(reader: GermanReader) {
    this.reader = reader;
  }

  async through(document: OpenApi): Promise<Walk> {
    const found: Record<string, string[]> = {};
    const opened = new Set<string>();
    for (const route of routesOf(document)) {
      for (const address of await this.addressesOf(route)) {
        for (const query of await this.queriesOf(route)) {
          const { isOk, body } = await this.ask(`${address}${query}`);
          if (isOk) opened.add(route);
          const unfit = unfitOf(sentencesIn(body));
          if (unfit.length > 0) found[`${address}${query}`] = unfit;
        }
      }
    }
    return { found, opened };
  }

  private async ask(address: string) {
    const known = this.answers.get(address) ?? (await readJson(this.reader, address));
    this.answers.set(address, known);
    return known;
  }

  /** Each placeholder is what the list before it names, or a day. */
  private async addressesOf(route: string): Promise<string[]> {
    const [, rest = ''] = route.split('/{org}');
    let addresses = [this.reader.path];
    for (const part of rest.split('/').filter(Boolean)) {
      const parameter = /^\{(\w+)\}$/.exec(part)?.[1];
      const next = addresses.map(async (address) =>
        parameter ? (await this.named(address, parameter)).map((name) => `${address}/${name}`) : [`${address}/${part}`],
      );
      addresses = (await Promise.all(next)).flat();
    }
    return addresses;
  }

  private async named(list: string, parameter: string): Promise<string[]> {
    if (parameter === 'day') return [inDays(0), inDays(-7)];
    const { body } = await this.ask(list);
    const rows: unknown = Array.isArray(body) ? body : Reflect.get(Object(body), 'items');
    if (!Array.isArray(rows)) return [];
    const names = rows.map((row: Record<string, unknown>) => String(row[parameter] ?? row.id ?? ''));
    return names.filter(Boolean).slice(0, openedOfList);
  }

  private async queriesOf(route: string): Promise<string[]> {
    if (route.endsWith('/comments')) {
      const tasks = await this.named(`${this.reader.path}/tasks`, 'id');
      return tasks.map((id) => `?kind=task&id=${id}`);
    }
    return Object.entries(queries).find(([end]) => route.endsWith(end))?.[1]() ?? [''];
  }
}
