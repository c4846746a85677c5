import type { z } from 'zod';
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
  /** Sent by the page, not by the person: who is signed out is not asked to sign in for it. */
  isByItself?: boolean;
}

interface Request extends ChangeOptions {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  entityTag?: string | undefined;
}

/** The address of an API path, for links, uploads and downloads. */
export const apiAddress = (path: string) => `${prefix}${path}`;

/** From which page it comes, and whose that is: in another window somebody else may have signed in. */
export function pageHeaders(): Record<string, string> {
  const person = pagePerson();
  return { 'waymark-page': pageId, ...(person !== undefined && { 'waymark-person': person }) };
}

function headersOf({ method, body, version, entityTag, idempotencyKey }: Request): Headers {
  const headers = new Headers({ accept: 'application/json', ...pageHeaders() });
  // Names of stages and reasons for dates come from the server, in the language chosen here and not the browser's own.
  // So that a day which has begun here is not refused as one to come.
  headers.set('time-zone', ownTimeZone());
  if (body instanceof Blob) headers.set('content-type', 'application/octet-stream');
  else if (body !== undefined) headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (entityTag !== undefined) headers.set('if-none-match', entityTag);
  if (method === 'POST') headers.set('idempotency-key', idempotencyKey ?? crypto.randomUUID());
  return headers;
}

const asJson = (body: unknown) => (body === undefined ? undefined : JSON.stringify(body));

async function send(path: string, request: Request): Promise<Response> {
  // A file goes as it is.
  const body = request.body instanceof Blob ? request.body : asJson(request.body);
  try {
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
  if (request.method === 'GET') return readAgain(path, request);
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
  const answer = schema.safeParse(readJson(await answerTo(path, request)));
  if (!answer.success) throw new ProblemError(unexpectedAnswerProblem(path), { cause: answer.error });
  return answer.data;
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
    await answerTo(path, { method: 'DELETE', ...options });
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
