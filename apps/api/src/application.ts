import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { answerAlso } from './common/also.ts';
import { compressAnswers } from './common/compressed-answers.ts';
import { readJsonBodies } from './common/json-body.ts';
import { tagAnswers } from './common/known-answers.ts';
import { watchMethods } from './common/methods.ts';
import { refuseForeignOrigins } from './common/origin-check.ts';
import { keepPrivate } from './common/private-answers.ts';
import { limitOpenDoors } from './common/rate-limit.ts';
import { RateLimiter } from './common/rate-limiter.ts';
import { refuseOtherBodies } from './common/request-body.ts';
import { setSecurityHeaders } from './common/security-headers.ts';
import { sendProblem } from './common/send-problem.ts';
import { cutSlowBodies } from './common/slow-bodies.ts';
import type { Environment } from './env.ts';
import { AUTH, type AuthSource } from './features/sign-in/auth.ts';
import { serveAuth } from './features/sign-in/auth-routes.ts';
import { Metrics } from './features/system/metrics.ts';
import { serveWeb } from './serve-web.ts';

/** The whole API (and the web app, where it is built), ready to listen. */
export async function createApplication(environment: Environment): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    // Names that stand in addresses are longer than Fastify expects, more so in percent signs.
    routerOptions: { maxParamLength: 2000 },
    // Of an address that cannot be read, no route and no filter hears.
    frameworkErrors: sendProblem,
    trustProxy: (_address, hop) => hop < environment.TRUSTED_PROXIES,
    genReqId: () => crypto.randomUUID(),
    // Long uploads are right; what is slow is cut by slow-bodies.ts.
    requestTimeout: 0,
    http: { headersTimeout: 20_000, connectionsCheckingInterval: 5000 },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(environment), adapter, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', {
    exclude: ['api/health/{*path}', 'api/openapi.json', 'api/docs', 'api/docs/{*path}', 'calendar/{*path}', 'metrics'],
  });

  const fastify = adapter.getInstance();
  const methods = watchMethods(fastify);
  readJsonBodies(fastify);
  cutSlowBodies(fastify);
  keepPrivate(fastify);
  answerAlso(fastify);
  tagAnswers(fastify);
  compressAnswers(fastify);
  await setSecurityHeaders(fastify, environment);
  await app.get(Metrics).watch(fastify);
  limitOpenDoors(fastify, app.get(RateLimiter), environment);
  refuseForeignOrigins(fastify, environment);
  refuseOtherBodies(fastify);
  serveAuth(fastify, app.get<AuthSource>(AUTH), environment);
  await serveWeb(fastify, environment);
  app.enableShutdownHooks();
  // The routes of all features are there only now.
  await app.init();
  methods.refuseOthers();
  return app;
}
