import fc, { type Arbitrary } from 'fast-check';
import { FittingValues, type JsonSchema } from './fitting-values.ts';
import { bent, hostileBodies, hostileParts, hostileValues } from './hostile-values.ts';
import type { KnownValues } from './known-values.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: JsonSchema;
}
export interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}
export interface FuzzRequest {
  operation: Operation;
  /** Which person sends it, and in whose organisation; whatever the size of the numbers. */
  who: number;
  where: number;
  /** Whether it is made from what is there, if its route knows how. */
  isMadeToFit: boolean;
  /** It was, and the server has to take it. */
  isFitting?: boolean;
  /** Whose session it is sent with, where that is not by chance. */
  cookie?: string | undefined;
  /** With `{org}` still in it. */
  address: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

const mostly = <Value>(usual: Arbitrary<Value>, weight: number, other: Arbitrary<Value>) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: other, weight: 1 });

/** Requests made from the document: most of them fit it, the others are bent in one place or everywhere. */
export class FuzzRequests {
  private readonly values: FittingValues;
  private readonly known: KnownValues;

  constructor(components: Readonly<Record<string, JsonSchema>>, known: KnownValues) {
    this.known = known;
    this.values = new FittingValues(components, known);
  }

  of(operation: Operation): Arbitrary<FuzzRequest> {
    return fc
      .record({
        who: fc.nat(),
        where: fc.nat(),
        isMadeToFit: fc.integer({ min: 1, max: 3 }).map((number) => number === 1),
        path: this.pathOf(operation),
        query: this.queryOf(operation),
        headers: this.headersOf(operation),
        body: this.bodyOf(operation),
      })
      .map(({ who, where, isMadeToFit, path, query, headers, body }) => ({
        operation,
        who,
        where,
        isMadeToFit,
        address: path + query,
        headers: body.type === undefined ? headers : { 'content-type': body.type, ...headers },
        body: body.content,
      }));
  }

  private pathOf({ path, parameters }: Operation): Arbitrary<string> {
    const steps = path.split('/').map((step, index, all) => {
      const [, name] = /^\{(\w+)\}/.exec(step) ?? [];
      if (name === undefined || name === 'org') return fc.constant(step);
      const { schema = {} } = parameters.find((parameter) => parameter.name === name) ?? {};
      const word = all[index - 1] ?? name;
      const known = fc.nat().map((choice) => this.known.pick(word, choice) ?? name);
      const fits = mostly(
        schema.format || schema.enum ? this.values.of(schema, word) : known,
        6,
        this.values.of(schema, word),
      );
      const fitting = fits.map((value) => encodeURIComponent(text(value)));
      return mostly(fitting, 15, hostileParts).map((part) => step.replace(`{${name}}`, part));
    });
    return fc.tuple(...steps).map((parts) => parts.join('/'));
  }

  private queryOf({ parameters }: Operation): Arbitrary<string> {
    const taken = parameters.filter((parameter) => parameter.in === 'query');
    const fields = taken.map(({ name, schema }) => [name, this.values.of(schema, name)] as const);
    const requiredKeys = taken.filter(({ required }) => required).map(({ name }) => name);
    const fitting = fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
    const bentOnce = fitting
      .chain((query) => bent(query))
      .map((query) => (typeof query === 'object' ? { ...query } : {}));
    const raw = fc.tuple(hostileParts, hostileParts).map(([key, value]) => `?${key}=${value}&${key}=${value}`);
    return fc.oneof(
      { arbitrary: fitting.map(queryText), weight: 14 },
      { arbitrary: bentOnce.map(queryText), weight: 4 },
      { arbitrary: raw, weight: 1 },
    );
  }

  private headersOf({ parameters, method }: Operation): Arbitrary<Record<string, string>> {
    const takesVersion = parameters.some(({ name }) => name === 'If-Match');
    const version = mostly(
      fc.integer({ min: 1, max: 4 }).map((number) => `"${number}"`),
      8,
      oddHeaders,
    );
    const odd = (name: string, values: Arbitrary<string>) => values.map((value) => ({ [name]: value }));
    const none = fc.constant<Record<string, string>>({});
    const extra = fc.oneof(
      { arbitrary: none, weight: 20 },
      odd('idempotency-key', fc.integer({ min: 0, max: 30 }).map(String)),
      odd('accept', fc.constantFrom('text/html', 'image/*', 'application/xml;q=0.5', '*', ',,,', 'application/pdf')),
      odd('accept-language', fc.constantFrom('de', 'de-CH,en;q=0', '*', 'xx', ';;', 'x'.repeat(2000))),
      odd('if-none-match', oddHeaders),
      odd(
        'range',
        fc.constantFrom('bytes=0-0', 'bytes=-1', 'bytes=5-2', 'bytes=99999999999999-', 'lines=1', 'bytes=0-1,3-4'),
      ),
      odd('origin', fc.constantFrom('https://elsewhere.example', 'null', 'x', 'http://')),
      odd('cookie', fc.constantFrom('waymark.session_token=x.y', 'waymark.session_token=%ZZ', '=;=', 'a'.repeat(4000))),
      odd('x-forwarded-for', oddHeaders),
      ...(method === 'get' ? [] : [odd('content-type', oddTypes)]),
    );
    const headers = takesVersion ? odd('if-match', version) : none;
    return fc.tuple(headers, extra).map(([first, second]) => ({ ...first, ...second }));
  }

  private bodyOf({ requestBody, method }: Operation): Arbitrary<{ type?: string; content?: string | Uint8Array }> {
    const content = requestBody?.content ?? {};
    if (content['application/octet-stream'])
      return files.map((file) => ({ type: 'application/octet-stream', content: file }));
    const schema = content['application/json']?.schema;
    const hostile = hostileBodies.map((body) => ({ type: 'application/json', content: body }));
    const nothing = fc.constant({});
    if (!schema) return method === 'get' ? nothing : mostly(nothing, 9, hostile);
    const fitting = this.values.of(schema, '');
    const sent = fc.oneof(
      { arbitrary: fitting, weight: 6 },
      { arbitrary: fitting.chain(bent), weight: 4 },
      hostileValues,
    );
    const json = sent.map((value) => ({ type: 'application/json', content: JSON.stringify(value) ?? 'null' }));
    return mostly(json, 12, fc.oneof(hostile, nothing));
  }
}

/** What Node itself lets into a header. */
const oddHeaders = fc.constantFrom(
  '*',
  'x',
  '"',
  '"-1"',
  '"99999999999"',
  'W/"1"',
  '1',
  '""',
  '"1", "2"',
  '\t',
  'x'.repeat(3000),
);
const oddTypes = fc.constantFrom(
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream'],
  ...[
    'application/json; charset=utf-16',
    'application/json;',
    'application/vnd.api+json',
    'x',
    '',
    ';',
    'a/b/c',
    '*/*',
  ],
);

const files: Arbitrary<Uint8Array> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }).map((words) => Buffer.from(words)),
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .constantFrom(
      ...['', '\ufeff', 'Requirement,Conformity\nA.5.1,conform\n', 'Requirement;Finding as it is\nA.5.1;"x\n'],
      ...['<html><table><tr><td>A.5.1</td></tr></table></html>', 'PK\u0003\u0004', '%PDF-1.7\n', '"'.repeat(50_000)],
      ...[`Requirement${',x'.repeat(20_000)}\n`, `Requirement,Conformity\n${'A.5.1,conform\n'.repeat(20_000)}`],
    )
    .map((words) => Buffer.from(words)),
);

const text = (value: unknown) => (typeof value === 'string' ? value.toWellFormed() : String(JSON.stringify(value)));

function queryText(query: object): string {
  const pairs = Object.entries(query).map(([key, value]) => {
    const values = Array.isArray(value) ? value.map(text).join(',') : text(value);
    return `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(values)}`;
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** What was sent, where it was JSON and said so. */
export function sentAsJson({ headers, body }: FuzzRequest): unknown {
  if (typeof body !== 'string' || headers['content-type'] !== 'application/json') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
