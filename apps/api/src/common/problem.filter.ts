import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@waymark/contracts';
import { DomainError, type DomainErrorCode, type Language, refusals } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageOf } from './request-language.ts';
import { RequestInvalid } from './validation.pipe.ts';

/** Turns every refusal and failure into `application/problem+json`; nothing of a stack or a query gets out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = toProblem(error, String(request.id), languageOf(request.headers));
    if (problem.status >= 500) this.logger.error({ err: error, requestId: request.id, code: problem.code });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (problem.status === 503) void reply.header('Retry-After', '5');
    void reply
      .status(problem.status)
      .header('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}

/** The problem that tells of `error`, in the language of whoever asked. */
export function toProblem(error: unknown, requestId: string, language: Language = 'en'): Problem {
  const code = codeOf(error);
  const { status, [language]: sentence } = refusals[code];
  return {
    type: `https://waymark.dev/problems/${code}`,
    title: sentence,
    status,
    detail: sentence,
    code,
    requestId,
    ...(error instanceof RequestInvalid
      ? { fields: error.fields.map(({ path, message }) => ({ path, message: message[language] })) }
      : {}),
    ...(error instanceof DomainError && Object.keys(error.facts).length > 0 ? { facts: { ...error.facts } } : {}),
  };
}

const byPrismaCode: Record<string, DomainErrorCode> = {
  P1001: 'service.unavailable',
  P1002: 'service.unavailable',
  P1008: 'service.unavailable',
  P1017: 'service.unavailable',
  P2024: 'service.unavailable',
  P2028: 'service.unavailable',
  P2034: 'service.unavailable',
  P2037: 'service.unavailable',
  P2002: 'resource.already_exists',
  P2003: 'resource.not_found',
  P2025: 'resource.not_found',
};
const byHttpStatus: Record<number, DomainErrorCode> = {
  401: 'access.signed_out',
  403: 'access.forbidden',
  404: 'resource.not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  415: 'request.media_type_unsupported',
  429: 'request.rate_limited',
  503: 'service.unavailable',
};
/** Operating system, PostgreSQL and Fastify codes that have a sentence of their own. */
const byErrorCode: Record<string, DomainErrorCode> = {
  ECONNREFUSED: 'service.unavailable',
  ECONNRESET: 'service.unavailable',
  ETIMEDOUT: 'service.unavailable',
  EPIPE: 'service.unavailable',
  '57P01': 'service.unavailable',
  '57P02': 'service.unavailable',
  '57P03': 'service.unavailable',
  '08006': 'service.unavailable',
  // Two that waited for each other: one of them is asked to come again.
  '40P01': 'service.unavailable',
  '40001': 'service.unavailable',
  '53300': 'service.unavailable',
  '53100': 'service.disk_full',
  ENOSPC: 'service.disk_full',
  EDQUOT: 'service.disk_full',
  '23503': 'resource.not_found',
  '23505': 'resource.already_exists',
  '22P05': 'request.invalid',
  '22021': 'request.invalid',
  WM001: 'member.last_owner',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type_unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.invalid',
};

function codeOf(error: unknown): DomainErrorCode {
  if (error instanceof DomainError) return error.code;
  if (error instanceof RequestInvalid) return 'request.invalid';
  if (error instanceof HttpException)
    return byHttpStatus[error.getStatus()] ?? (error.getStatus() < 500 ? 'request.invalid' : 'service.internal');
  if (!(error instanceof Error)) return 'service.internal';
  return byDriver(error) ?? 'service.internal';
}

/** What Prisma's driver calls a database that went away in the middle of a raw query. */
const byAdapterKind: Record<string, DomainErrorCode> = {
  ConnectionClosed: 'service.unavailable',
  DatabaseNotReachable: 'service.unavailable',
  SocketTimeout: 'service.unavailable',
  TooManyConnections: 'service.unavailable',
  TransactionAlreadyClosed: 'service.unavailable',
};

/** What PostgreSQL or the driver said, where Prisma has no code of its own for it. */
const causeSchema = z.object({ kind: z.string().default(''), originalCode: z.string().default('') });
/** Inside an error of Prisma, or on the driver's own, which comes through where a transaction cannot even begin or end. */
const adapterErrorSchema = z.union([
  z
    .object({ meta: z.object({ driverAdapterError: z.object({ cause: causeSchema }) }) })
    .transform(({ meta }) => meta.driverAdapterError),
  z.object({ name: z.literal('DriverAdapterError'), cause: causeSchema }),
]);

/** Prisma, `pg`, Node and Fastify all put a `code` on their errors, sometimes on the cause. */
function byDriver(error: Error): DomainErrorCode | undefined {
  const code = 'code' in error ? String(error.code) : '';
  const { kind = '', originalCode = '' } = adapterErrorSchema.safeParse(error).data?.cause ?? {};
  const known = byPrismaCode[code] ?? byErrorCode[code] ?? byErrorCode[originalCode] ?? byAdapterKind[kind];
  if (known) return known;
  if (
    /timeout exceeded when trying to connect|Connection terminated|connection error|DatabaseNotReachable|Can't reach database|server closed the connection|shutting down|starting up/i.test(
      error.message,
    )
  ) {
    return 'service.unavailable';
  }
  if (
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode >= 400 &&
    error.statusCode < 500
  ) {
    return byHttpStatus[error.statusCode] ?? 'request.invalid';
  }
  return error.cause instanceof Error ? byDriver(error.cause) : undefined;
}
