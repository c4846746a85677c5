import { type Refusal, refusals } from '@waymark/domain';

export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answer = unknown | ((request: FakeRequest) => unknown);

const realFetch = globalThis.fetch;

/** Answers with a status of its own instead of 200. */
export class FakeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;

  constructor(status: number, body?: unknown, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = new Headers(headers);
  }
}

/** As the server refuses, in English. */
export function aProblem(status: number, code: string, more: object = {}): FakeAnswer {
  const said: Readonly<Record<string, Refusal | undefined>> = refusals;
  const detail = said[code]?.en ?? code;
  return new FakeAnswer(status, { type: 'about:blank', title: detail, status, detail, code, ...more });
}

/**
 * Stands in for the server: `{ 'GET /session': { me }, 'POST /orgs/:org/tasks': ({ body }) => … }`. Paths are below `/api/v1`.
 * Returns the requests that came, in their order. What is not named fails the test.
 */
export function fakeApi(routes: Readonly<Record<string, Answer>>): FakeRequest[] {
  const requests: FakeRequest[] = [];
  globalThis.fetch = async (input, init) => {
    const request: FakeRequest = {
      method: init?.method ?? 'GET',
      ...addressIn(String(input)),
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    requests.push(request);
    const answer = await answerOf(routes, request);
    const given = answer instanceof FakeAnswer ? answer : new FakeAnswer(200, answer);
    return toResponse(await withAlso(routes, request, given));
  };
  return requests;
}

function addressIn(address: string) {
  const url = new URL(address, window.location.href);
  return { path: url.pathname.replace(/^\/api\/v1/, ''), query: url.searchParams };
}

/** What is asked along is answered with it, and is no request of its own. */
async function withAlso(
  routes: Readonly<Record<string, Answer>>,
  { headers }: FakeRequest,
  given: FakeAnswer,
): Promise<FakeAnswer> {
  const paths = headers.get('waymark-also')?.split(' ');
  if (!paths || given.status >= 300) return given;
  const also = [];
  for (const path of paths) {
    const asked = { method: 'GET', ...addressIn(path), headers: new Headers(), body: undefined };
    const isKnown = Object.keys(routes).some((route) => fits(route, asked));
    const answer = isKnown ? await answerOf(routes, asked) : new FakeAnswer(404);
    if (!(answer instanceof FakeAnswer)) also.push({ path, answer });
  }
  return new FakeAnswer(200, { answer: given.body ?? null, also });
}

function answerOf(routes: Readonly<Record<string, Answer>>, request: FakeRequest): unknown {
  const name = Object.keys(routes).find((route) => fits(route, request));
  if (!name) throw new Error(`The fake API has no route for ${request.method} ${request.path}.`);
  const answer = routes[name];
  return typeof answer === 'function' ? answer(request) : answer;
}

function fits(route: string, { method, path }: FakeRequest): boolean {
  const [routeMethod, routePath = ''] = route.split(' ');
  const pattern = routePath.replaceAll(/:[a-z]+/gi, '[^/]+');
  return routeMethod === method && new RegExp(`^${pattern}$`).test(path);
}

/** jsdom has no `Response`; the app reads only these parts of one, and as of a real one once. */
function toResponse(answer: FakeAnswer): Response {
  const { status, body, headers } = answer;
  let isRead = false;
  const text = async () => {
    if (isRead) throw new TypeError('The answer was read already.');
    isRead = true;
    return body === undefined ? '' : JSON.stringify(body);
  };
  const json = async () => JSON.parse(await text());
  const parts = { ok: status < 300, status, headers, text, json, clone: () => toResponse(answer) };
  return parts as Response;
}

export function removeFakeApi(): void {
  globalThis.fetch = realFetch;
}
