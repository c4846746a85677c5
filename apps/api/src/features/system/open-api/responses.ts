import { type DomainErrorCode, refusals } from '@waymark/domain';
import { refusalsOf } from './refusals.ts';
import type { Route } from './routes.ts';
import type { Schemas } from './schemas.ts';

type Responses = Record<string, object>;

/** Every status a route answers with. */
export function responsesOf(route: Route, schemas: Schemas): Responses {
  return { ...successes(route, schemas), ...problemsOf(refusalsOf(route)) };
}

function successes({ id, status, answer, file, isConditional }: Route, schemas: Schemas): Responses {
  const headers = isConditional ? { ETag: { schema: { type: 'string' } } } : undefined;
  const known: Responses = headers ? { 304: { description: 'You have it already.', headers } } : {};
  if (file) return { ...filesOf(file, headers), ...known };
  if (status === 204) return { 204: { description: 'Done.' } };
  if (!answer)
    throw new Error(`${id} does not say what it answers: it needs @Answers, @AnswersFile or @AnswersNothing.`);
  const schema = schemas.place(answer, 'output');
  return { [status]: { description: 'Done.', headers, content: { 'application/json': { schema } } }, ...known };
}

function filesOf({ types, hasRanges }: NonNullable<Route['file']>, headers: object | undefined): Responses {
  const content = Object.fromEntries(types.map((type) => [type, { schema: contentOf(type) }]));
  const responses: Responses = { 200: { description: 'The file.', headers, content } };
  if (!hasRanges) return responses;
  const range = { 'Content-Range': { schema: { type: 'string' } } };
  responses[206] = { description: 'The part asked for.', headers: { ...headers, ...range }, content };
  responses[416] = { description: 'The file has no such part.', headers: range };
  return responses;
}

function contentOf(type: string): object {
  if (type.endsWith('json')) return { type: 'object' };
  return type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' };
}

export function problemsOf(codes: readonly DomainErrorCode[]): Responses {
  const byStatus = Map.groupBy(codes.toSorted(), (code) => refusals[code].status);
  const problems = [...byStatus].map(([status, group]) => [
    status,
    group.length === 1 ? { $ref: `#/components/responses/${group[0]}` } : problem(group),
  ]);
  return { ...Object.fromEntries(problems), 431: { $ref: '#/components/responses/unread' } };
}

/** What Node's own parser answers, before there is a request at all. */
const unread = {
  description: 'Address and headers are longer than 16 KiB together; nothing of it was read.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error', 'message', 'statusCode'],
        properties: { error: { type: 'string' }, message: { type: 'string' }, statusCode: { const: 431 } },
      },
    },
  },
};

/** The refusals that are the only ones of their status somewhere, to be referred to. */
export function sharedProblems(): Responses {
  const codes = Object.keys(refusals) as DomainErrorCode[];
  return { ...Object.fromEntries(codes.map((code) => [code, problem([code])])), unread };
}

function problem(codes: readonly DomainErrorCode[]): object {
  const lines = codes.map((code) => `\`${code}\`: ${refusals[code].en}`);
  const [status] = codes.map((code) => refusals[code].status);
  const narrowed = { type: 'object', properties: { code: { enum: codes }, status: { const: status } } };
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, narrowed] };
  return {
    description: lines.join('\n\n'),
    ...(status === 503 ? { headers: { 'Retry-After': { schema: { type: 'string' } } } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}
