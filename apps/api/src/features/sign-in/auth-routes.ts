import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../common/request-language.ts';
import { sendProblem } from '../../common/send-problem.ts';
import type { Environment } from '../../env.ts';
import type { AuthSource } from './auth.ts';
import { readAuthBody } from './auth-text.ts';
import { refusalIn } from './sign-in-refusals.ts';
import { type SignInRequest, signInRequest } from './sign-in-request.ts';

/** Of what better-auth could do, what Waymark uses; nothing else of it can be reached. */
export const authPaths = {
  GET: ['/get-session', '/list-sessions'],
  POST: [
    '/sign-up/email',
    '/sign-in/email',
    '/sign-out',
    '/request-password-reset',
    '/reset-password',
    '/change-password',
    '/revoke-session',
    '/revoke-other-sessions',
    '/two-factor/enable',
    '/two-factor/disable',
    '/two-factor/verify-totp',
    '/two-factor/verify-backup-code',
    '/two-factor/generate-backup-codes',
  ],
} as const;

/** Serves better-auth under `/api/auth` on the same Fastify instance as everything else. */
export function serveAuth(fastify: FastifyInstance, auth: AuthSource, environment: Environment): void {
  for (const method of ['GET', 'POST'] as const) {
    for (const path of authPaths[method]) {
      const url = `/api/auth${path}`;
      const handler = (request: FastifyRequest, reply: FastifyReply) => answer(auth, request, reply, environment);
      fastify.route({ method, url, handler, errorHandler: sendProblem });
    }
  }
}

async function answer(auth: AuthSource, request: FastifyRequest, reply: FastifyReply, { PUBLIC_URL }: Environment) {
  const { method, ip } = request;
  const headers = fromNodeHeaders(request.headers);
  // Kept with the session; it comes from the connection, so nobody can send it themselves.
  headers.set('x-waymark-client-address', ip);
  if (method === 'POST') headers.set('content-type', 'application/json');
  // By the route that was found: whatever the address looked like, the limits have counted this one.
  const url = new URL(request.routeOptions.url ?? '', PUBLIC_URL);
  try {
    const body = method === 'POST' ? JSON.stringify(readAuthBody(request.body)) : null;
    const asked: SignInRequest = { requestId: String(request.id), address: ip };
    const response = await signInRequest.run(asked, async () =>
      (await auth()).handler(new Request(url, { method, headers, body })),
    );
    if (response.status >= 500) {
      request.log.error({ err: asked.fault }, 'sign-in failed');
      throw asked.fault;
    }
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
    const text = await response.text();
    return reply
      .status(response.status)
      .header('Cache-Control', 'no-store')
      .send(response.ok ? text : refusalIn(languageOf(request.headers), text));
  } catch (error) {
    return sendProblem(error, request, reply);
  }
}
