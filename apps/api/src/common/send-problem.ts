import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem.filter.ts';
import { languageOf } from './request-language.ts';

/** Answers with a problem where Nest does not, for it knows only the routes of its controllers. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error, String(request.id), languageOf(request.headers));
  return reply
    .status(problem.status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
