import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { DocumentCheck, type OpenApi } from '../document-check.ts';
import { fitted } from './fitted.ts';
import { outOfReach } from './fitting/fitting-requests.ts';
import type { JsonSchema } from './fitting-values.ts';
import { type FuzzRequest, FuzzRequests, type Operation, sentAsJson } from './fuzz-request.ts';
import { Door, isBusy, makeWorld, type World } from './fuzz-world.ts';
import { KnownValues } from './known-values.ts';

export interface FuzzOptions {
  requests: number;
  seed: number;
  /** What the server's own pages send along with a change; without it, none. */
  origin?: string;
  /** What opens `/metrics`, if anything does. */
  metricsToken?: string;
  /** Called before and after each batch; gives the longest standstill of the server since the last call, in seconds. */
  standstill?: () => Promise<number>;
  onProgress?: (done: number) => void;
}
export interface FuzzReport {
  sent: number;
  byStatus: Record<string, number>;
  neverDone: string[];
  complaints: string[];
  /** Of those that were made to fit: how many, and what refused some of them all the same. */
  fitting: { sent: number; refused: Record<string, number> };
  longestStandstill: number;
}
interface Answer {
  status: number;
  type: string | undefined;
  allow: string | undefined;
  body: string;
}

const batchSize = 40;
/** So much of a run is left to chance; the rest goes to what was never done till then, made to fit. */
const byChance = 0.9;
/** Who asks how often: mostly whoever may do something. In the order of the world's people. */
const weights = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6];
const patience = 20_000;
const longestStandstill = 0.25;

/** What would end the walk: the organisation's own end, sessions and roles of those who walk. */
const destructive =
  /^(delete \/api\/v1\/orgs\/\{org\}$|(patch|delete) .*\/members\/|post \/api\/auth\/(sign-out|revoke))/;

/** Sends requests made from the server's own document, and tells what was answered otherwise than it says. */
export async function fuzz(url: string, options: FuzzOptions): Promise<FuzzReport> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
  const known = new KnownValues();
  const door = new Door(url, options.origin, options.metricsToken);
  const run = new FuzzRun(door, document, await makeWorld(door, known), known);
  const arbitraries = run.arbitraries();
  for (let done = 0; done < options.requests; done += batchSize) {
    const size = Math.min(batchSize, options.requests - done);
    const left = done < options.requests * byChance ? [] : run.neverDone().map(run.fittingOnes);
    const drawn = fc.oneof(...(left.length > 0 ? left : arbitraries));
    const batch = fc.sample(drawn, { seed: options.seed + done, numRuns: size });
    await run.batch(batch, options.standstill);
    options.onProgress?.(done + size);
  }
  return run.report();
}

class FuzzRun {
  private readonly url: URL;
  private readonly door: Door;
  private readonly document: OpenApi;
  private readonly world: World;
  private readonly known: KnownValues;
  private readonly requests: FuzzRequests;
  private readonly check: DocumentCheck;
  private readonly complaints = new Map<string, string>();
  private readonly statuses = new Map<number, number>();
  private readonly done = new Set<string>();
  private longest = 0;
  private sent = 0;
  private made = 0;
  private readonly refused = new Map<string, number>();

  constructor(door: Door, document: OpenApi, world: World, known: KnownValues) {
    this.door = door;
    this.url = new URL(door.url);
    this.document = document;
    this.world = world;
    this.known = known;
    this.requests = new FuzzRequests(document.components.schemas as Record<string, JsonSchema>, known);
    this.check = new DocumentCheck(document);
  }

  arbitraries() {
    return this.operations().map((operation) => this.requests.of(operation));
  }

  /** Operations that were never answered with success, apart from those that are out of reach. */
  neverDone(): Operation[] {
    const isDone = ({ method, path }: Operation) => this.done.has(`${method} ${path}`);
    return this.operations().filter((one) => !isDone(one) && !(`${one.method} ${one.path}` in outOfReach));
  }

  /** In the organisation of those who walk, and bent nowhere. */
  fittingOnes = (operation: Operation) =>
    this.requests.of(operation).map((request) => ({ ...request, isMadeToFit: true, where: 2 }));

  private operations(): Operation[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...(operation as object), method, path }) as Operation),
    );
  }

  /** A standstill counts where it comes again each time its request is sent alone: machines are noisy. */
  async batch(requests: readonly FuzzRequest[], standstill: FuzzOptions['standstill']): Promise<void> {
    await standstill?.();
    await Promise.all([0, 1, 2, 3].map((lane) => this.inTurn(requests.filter((_, index) => index % 4 === lane))));
    if (!standstill || (await standstill()) <= longestStandstill) return;
    for (const request of requests) {
      const seconds = await this.standstillOf(request, standstill);
      this.longest = Math.max(this.longest, seconds);
      if (seconds > longestStandstill)
        this.complain(request, `the event loop stood still for ${Math.round(seconds * 1000)} ms`);
    }
  }

  /** The shortest of three, as far as so many are needed. */
  private async standstillOf(request: FuzzRequest, standstill: () => Promise<number>): Promise<number> {
    let shortest = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && shortest > longestStandstill; tries += 1) {
      await this.send(request);
      shortest = Math.min(shortest, await standstill());
    }
    return shortest;
  }

  private noteFitting({ method, path }: Operation, { status, body }: Answer): void {
    this.made += 1;
    if (status < 300) return;
    const [, code] = /"code":"([^"]+)"/.exec(body) ?? [];
    const key = `${method} ${path}: ${status} ${code}`;
    this.refused.set(key, (this.refused.get(key) ?? 0) + 1);
  }

  private async inTurn(requests: readonly FuzzRequest[]): Promise<void> {
    for (const request of requests) await this.send(request);
  }

  private async send(drawn: FuzzRequest): Promise<void> {
    const request = await fitted(drawn, this.door, this.world);
    const { operation } = request;
    this.sent += 1;
    const first = await this.ask(request).catch((error: Error) => error);
    const isAskedAgain = !(first instanceof Error) && isBusy(first);
    const answer = isAskedAgain ? await this.ask(request).catch((error: Error) => error) : first;
    if (answer instanceof Error) return this.complain(request, `no answer: ${answer.message}`);
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    if (answer.status < 300) {
      this.done.add(`${operation.method} ${operation.path}`);
      if (answer.type?.includes('json')) this.known.learn(operation.path, JSON.parse(answer.body || 'null'));
    }
    if (request.isFitting) this.noteFitting(operation, answer);
    if (answer.status >= 500) this.complain(request, `answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    const found = this.check.complaint({
      ...answer,
      method: operation.method.toUpperCase(),
      path: this.isAtItsAddress(request) ? operation.path : '',
      query: {},
      sent: sentAsJson(request),
    });
    if (found) this.complain(request, found);
  }

  /** A hostile part may have made another address of it. */
  private isAtItsAddress({ operation, address }: FuzzRequest): boolean {
    const path = address.split('?', 1)[0] ?? '';
    const parts = path.split('/');
    const hasOddPart = parts.slice(1).some((part) => /^\.{0,2}$|[;*]|%2f|%2e/i.test(part));
    return parts.length === operation.path.split('/').length && !hasOddPart;
  }

  private ask(request: FuzzRequest): Promise<Answer> {
    const { operation, where, address, headers, body } = request;
    const { organisations } = this.world;
    const organisation = organisations[where % 12 === 0 ? 1 : 0] ?? '';
    const cookie = this.sessionOf(request);
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        {
          host: this.url.hostname,
          port: this.url.port,
          path: address.replace('{org}', organisation),
          method: operation.method.toUpperCase(),
          headers: {
            ...(this.door.origin ? { origin: this.door.origin } : {}),
            ...(cookie ? { cookie } : {}),
            // Said for DELETE too, where Node would send a body that nobody can tell from the next request.
            ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
            ...headers,
          },
          timeout: patience,
          // A connection of its own: one that the server closes for a reason must not end the next request.
          agent: false,
        },
        async (response) => {
          const isEndless = response.headers['content-type'] === 'text/event-stream';
          const chunks = await (isEndless ? response.take(1) : response).toArray().catch(reject);
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'],
            allow: response.headers.allow,
            body: Buffer.concat(chunks ?? []).toString(),
          });
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error(`nothing for ${patience / 1000} seconds`)));
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  private sessionOf(request: FuzzRequest): string | undefined {
    if ('cookie' in request) return request.cookie;
    const { people } = this.world;
    const { method, path } = request.operation;
    const isDestructive = destructive.test(`${method} ${path}`);
    return (isDestructive ? people.at(-1) : people[weights[request.who % weights.length] ?? 0])?.cookie;
  }

  private complain({ operation, address, headers, body }: FuzzRequest, found: string): void {
    const kind = `${operation.method} ${operation.path} ${found.replace(/\d+|"[^"]*"/g, '').slice(0, 160)}`;
    if (this.complaints.has(kind)) return;
    const sent = typeof body === 'string' ? body.slice(0, 400) : body && `${body.length} bytes`;
    this.complaints.set(
      kind,
      `${found}\n  ${operation.method} ${address.slice(0, 400)} ${JSON.stringify(headers).slice(0, 300)} ${sent ?? ''}`,
    );
  }

  report(): FuzzReport {
    return {
      sent: this.sent,
      byStatus: Object.fromEntries([...this.statuses].toSorted(([a], [b]) => a - b)),
      neverDone: this.neverDone().map(({ method, path }) => `${method} ${path}`),
      fitting: { sent: this.made, refused: Object.fromEntries(this.refused) },
      complaints: [...this.complaints.values()],
      longestStandstill: this.longest,
    };
  }
}
