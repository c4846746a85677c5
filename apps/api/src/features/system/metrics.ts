import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance } from 'fastify';
import type { Histogram, Registry } from 'prom-client';
import { Database } from '../../common/database.ts';
import { BLOB_STORE } from '../../common/storage/blob-store.ts';
import { CountedBlobStore } from '../../common/storage/counted-blob-store.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { observedMetrics } from './observed-metrics.ts';

/** With the budgets (15 and 60 ms) among them, so that they can be read off exactly. */
const buckets = [0.005, 0.015, 0.03, 0.06, 0.12, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** What Prometheus is told. Without METRICS_TOKEN nothing is measured and the library is not even loaded. */
@Injectable()
export class Metrics implements OnModuleDestroy {
  private registry: Registry | undefined;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(BLOB_STORE) private readonly blobs: CountedBlobStore,
    private readonly database: Database,
  ) {}

  /** Measures every request from now on. To be called before the routes are made. */
  async watch(fastify: FastifyInstance): Promise<void> {
    if (!this.environment.METRICS_TOKEN) return;
    const { collectDefaultMetrics, Histogram, Registry } = await import('prom-client');
    this.registry = new Registry();
    collectDefaultMetrics({ register: this.registry });
    await observedMetrics(this.registry, { database: this.database, blobs: this.blobs });
    const duration = new Histogram({
      name: 'waymark_http_request_duration_seconds',
      help: 'How long requests took, until their answer was sent.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets,
      registers: [this.registry],
    });
    observeRequests(fastify, duration);
  }

  /** Everything measured, in Prometheus' text format. Without a token set there is nothing here. */
  async read(authorization = ''): Promise<string> {
    const { registry, environment } = this;
    if (!registry || !environment.METRICS_TOKEN) throw new DomainError('resource.not_found');
    if (!isSame(authorization, `Bearer ${environment.METRICS_TOKEN}`)) throw new DomainError('access.signed_out');
    return registry.metrics();
  }

  onModuleDestroy(): void {
    this.registry?.clear();
  }
}

/** By the pattern of the route, never by the address: that would be one series for each row. */
function observeRequests(fastify: FastifyInstance, duration: Histogram<'method' | 'route' | 'status'>): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    // A page that listened for an hour is no slow answer.
    if (reply.getHeader('content-type') === 'text/event-stream') return done();
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

/** Hashed first, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
