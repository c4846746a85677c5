import type { MutationFunctionContext, Query } from '@tanstack/react-query';
import { z } from 'zod';
import { askAlong } from './also.ts';
import { takeEarly } from './early-answers.ts';
import { keepAnswer, knownAnswer } from './known-answers.ts';
import { pageId } from './live/page-id.ts';
import { pagePerson } from './page-person.ts';
import { connectionProblem, ProblemError, toProblem, unexpectedAnswerProblem } from './problem-error.ts';
import { provesWhoItIs } from './reauthentication.ts';
import { whileSignedIn } from './signed-in.ts';
import { ownTimeZone } from './time-zone.ts';

const prefix = '/api/v1';

export interface ChangeOptions {
  /** The row's version as it was read; the server refuses the change when somebody else was faster. */
  version?: number;
  /** Give the same key when the same request is tried again, so that it takes effect once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** The mutation it is sent in: what it reaches and is on screen is asked along. */
  within?: MutationFunctionContext;
  /** What it changes by id, and the rows of long lists that follow from it: so only these are asked of them. */
  ids?: readonly string[] | undefined;
  rows?: readonly string[] | undefined;
  /** Sent by the page, not by the person: who is signed out is not asked to sign in for it. */
  isByItself?: boolean;
}

interface Request extends ChangeOptions {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  entityTag?: string | undefined;
  also?: readonly string[];
}

/** The address of an API path, for links, uploads and downloads. */
export const apiAddress = (path: string) => `${prefix}${path}`;

/** From which page it comes, and whose that is: in another window somebody else may have signed in. */
export function pageHeaders(): Record<string, string> {
  const person = pagePerson();
  return { 'waymark-page': pageId, ...(person !== undefined && { 'waymark-person': person }) };
}

function headersOf({ method, body, version, entityTag, idempotencyKey, also = [] }: Request): Headers {
  const headers = new Headers({ accept: 'application/json', ...pageHeaders() });
  // Names of stages and reasons for dates come from the server, in the language chosen here and not the browser's own.
  // So that a day which has begun here is not refused as one to come.
  headers.set('time-zone', ownTimeZone());
  if (body instanceof Blob) headers.set('content-type', 'application/octet-stream');
  else if (body !== undefined) headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (entityTag !== undefined) headers.set('if-none-match', entityTag);
  if (also.length > 0) headers.set('waymark-also', also.join(' '));
  if (method === 'POST') headers.set('idempotency-key', idempotencyKey ?? crypto.randomUUID());
  return headers;
}

const asJson = (body: unknown) => (body === undefined ? undefined : JSON.stringify(body));

async function send(path: string, request: Request): Promise<Response> {
  // A file goes as it is.
  const body = request.body instanceof Blob ? request.body : asJson(request.body);
  try {
    const early = request.method === 'GET' ? takeEarly(path) : undefined;
    if (early) return await early;
    return await fetch(apiAddress(path), {
      method: request.method,
      headers: headersOf(request),
      body,
      signal: request.signal,
      // It may be the last that a page says.
      keepalive: request.isByItself ?? false,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new ProblemError(connectionProblem(), { cause });
  }
}

interface Answer {
  isOk: boolean;
  status: number;
  text: string;
}

async function sendAndRead(path: string, request: Request): Promise<Answer> {
  if (request.method === 'GET' && !request.also) return readAgain(path, request);
  const response = await send(path, request);
  return { isOk: response.ok, status: response.status, text: await response.text() };
}

/** What was read before is asked for by its tag, and comes again only where something has changed. */
async function readAgain(path: string, request: Request): Promise<Answer> {
  const known = knownAnswer(path);
  const response = await send(path, { ...request, entityTag: known?.entityTag });
  if (known && response.status === 304) return { isOk: true, status: 200, text: known.text };
  const text = await response.text();
  keepAnswer(path, response.ok ? response.headers.get('etag') : null, text);
  return { isOk: response.ok, status: response.status, text };
}

/** The text of the answer. What was refused only until the person has proved who they are is sent again once they have. */
async function provenAnswer(path: string, request: Request): Promise<string> {
  let answer = await sendAndRead(path, request);
  const isProofAsked =
    !answer.isOk && toProblem(answer.status, answer.text).code === 'session.reauthentication_required';
  if (isProofAsked && (await provesWhoItIs())) answer = await sendAndRead(path, request);
  if (!answer.isOk) throw new ProblemError(toProblem(answer.status, answer.text));
  return answer.text;
}

const answerTo = (path: string, request: Request) =>
  whileSignedIn(() => provenAnswer(path, request), request.method !== 'GET' && !request.isByItself);

async function ask<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  request: Request,
): Promise<z.output<Schema>> {
  const answer = schema.safeParse(await answerAndAlso(path, request));
  if (!answer.success) throw new ProblemError(unexpectedAnswerProblem(path), { cause: answer.error });
  return answer.data;
}

const alsoSchema = z.object({
  answer: z.unknown(),
  also: z.array(z.object({ path: z.string(), answer: z.unknown() })),
});

/** What an answer consists of where something was asked along; it may have come without. */
function partsOf(body: unknown): { answer: unknown; also: ReadonlyMap<string, unknown> | undefined } {
  const { data } = alsoSchema.safeParse(body);
  return data
    ? { answer: data.answer ?? undefined, also: new Map(data.also.map(({ path, answer }) => [path, answer])) }
    : { answer: body, also: undefined };
}

/** Which queries came with the answer within a mutation, and need not be asked after it. */
export const cameAlong = new WeakMap<MutationFunctionContext, ReadonlySet<Query>>();

async function answerAndAlso(path: string, request: Request): Promise<unknown> {
  const { within, ids, rows } = request;
  if (!within) return readJson(await answerTo(path, request));
  const along = askAlong(within.client, [{ change: within.meta?.changes ?? 'plan', ids, rows }]);
  let arrived: ReadonlyMap<string, unknown> | undefined;
  try {
    const body = readJson(await answerTo(path, { ...request, also: along.paths }));
    const parts = along.paths.length > 0 ? partsOf(body) : { answer: body, also: new Map<string, unknown>() };
    arrived = parts.also;
    return parts.answer;
  } finally {
    cameAlong.set(within, along.arrive(arrived));
  }
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Waymark's API: every answer is checked by its contract, every refusal is thrown as a `ProblemError`. */
export const api = {
  get: <Schema extends z.ZodType>(path: string, schema: Schema, signal?: AbortSignal) =>
    ask(path, schema, { method: 'GET', signal }),
  post: <Schema extends z.ZodType>(path: string, schema: Schema, body?: unknown, options?: ChangeOptions) =>
    ask(path, schema, { method: 'POST', body, ...options }),
  patch: <Schema extends z.ZodType>(path: string, schema: Schema, body: unknown, options?: ChangeOptions) =>
    ask(path, schema, { method: 'PATCH', body, ...options }),
  put: <Schema extends z.ZodType>(path: string, schema: Schema, body: unknown, options?: ChangeOptions) =>
    ask(path, schema, { method: 'PUT', body, ...options }),
  delete: async (path: string, options?: ChangeOptions): Promise<void> => {
    await answerAndAlso(path, { method: 'DELETE', ...options });
  },
  /** Several addresses of one organisation in one request; what is refused is left out. */
  together: async ([first = '', ...also]: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    const body = readJson(await answerTo(first, { method: 'GET', also }));
    const arrived = also.length > 0 ? partsOf(body) : { answer: body, also: new Map<string, unknown>() };
    return new Map([[first, arrived.answer], ...(arrived.also ?? [])]);
  },
};

/** Turns filters into a query string; leaves out what is empty and joins lists with commas. */
export function queryString(query: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== null && text !== '') parameters.set(name, String(text));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
