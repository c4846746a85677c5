import { z } from 'zod';
import { connectionProblem, ProblemError } from './problem-error.ts';

const refusalSchema = z.object({ code: z.string().optional(), message: z.string().optional() });

async function send(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(`/api/auth${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch (cause) {
    throw new ProblemError(connectionProblem(), { cause });
  }
}

/** A 401 that is about what was entered; any other says that the session is over. */
const aboutEntry = [
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
];

/** Sign-in has its own codes (`INVALID_PASSWORD`); they travel as problems like all others. */
function toProblem(status: number, answer: unknown): ProblemError {
  const { code, message = '' } = refusalSchema.safeParse(answer).data ?? {};
  const own = status === 401 && !aboutEntry.includes(code ?? '') ? 'access.signed_out' : undefined;
  const known = own ?? (status >= 500 ? 'service.internal' : undefined);
  return new ProblemError({
    type: 'about:blank',
    title: message,
    status,
    detail: message,
    code: known ?? code ?? (status === 429 ? 'request.rate_limited' : 'request.invalid'),
  });
}

/** Asks `/api/auth`, which answers in its own way and not under `/api/v1`. A body makes it a POST. */
export async function askAuth<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<z.output<Schema>> {
  const response = await send(path, body);
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toProblem(response.status, answer);
  return schema.parse(answer);
}
