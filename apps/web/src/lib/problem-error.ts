import { type Person, type Problem, problemSchema, type WhatHappened } from '@waymark/contracts';

/** Problems only the browser can see; all others have a `DomainErrorCode`. */
export const clientProblemCodes = ['client.no_connection', 'client.unexpected_answer'] as const;
export type ClientProblemCode = (typeof clientProblemCodes)[number];

/** A refusal or failure, as RFC 9457 problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

export const isProblem = (error: unknown, ...codes: string[]): error is ProblemError =>
  error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));

const clientProblem = (code: ClientProblemCode | 'access.signed_out', detail: string): Problem => ({
  type: 'about:blank',
  title: detail,
  status: 0,
  detail,
  code,
});

export const connectionProblem = () => clientProblem('client.no_connection', 'The server could not be reached.');

export const unexpectedAnswerProblem = (path: string) =>
  clientProblem('client.unexpected_answer', `The answer to ${path} was not in the agreed shape.`);

/** As the server refuses whoever is not signed in. */
export const signedOutProblem = () => clientProblem('access.signed_out', 'Nobody is signed in.');

/** As it refuses what somebody else's page asks for. */
export const otherPersonProblem = ({ id, name }: Person): Problem => ({
  ...signedOutProblem(),
  facts: { what: 'other_person', person: { id, name } } satisfies WhatHappened,
});

const codeByStatus: Readonly<Record<number, string>> = {
  401: 'access.signed_out',
  403: 'access.forbidden',
  404: 'resource.not_found',
  413: 'request.too_large',
  429: 'request.rate_limited',
  502: 'service.unavailable',
  503: 'service.unavailable',
  504: 'service.unavailable',
};

/** Reads problem details; a proxy's page without them becomes the problem its status stands for. */
export function toProblem(status: number, text: string): Problem {
  const parsed = problemSchema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;

  const code = codeByStatus[status] ?? (status >= 500 ? 'service.internal' : 'request.invalid');
  return { type: 'about:blank', title: `HTTP ${status}`, status, detail: `The server answered ${status}.`, code };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The messages for single fields of a form, by the field's path. */
export function fieldProblems(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries((error.problem.fields ?? []).map(({ path, message }) => [path, message]));
}
