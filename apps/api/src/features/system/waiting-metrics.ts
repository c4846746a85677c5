import type { Registry } from 'prom-client';
import type { Database } from '../../common/database.ts';
import { countJobs } from './job-counts.ts';
import { countOutbox } from './outbox-counts.ts';

/** What waits for the workers. Without the database there is nothing to tell of it, but all the rest. */
export async function waitingMetrics(registry: Registry, database: Database): Promise<void> {
  const { Gauge } = await import('prom-client');
  const registers = [registry];

  new Gauge({
    name: 'waymark_jobs',
    help: 'Jobs of all workers together, by queue and state.',
    labelNames: ['queue', 'state'] as const,
    registers,
    async collect() {
      this.reset();
      const counts = await countJobs(database).catch(() => []);
      for (const { queue, state, count } of counts) this.set({ queue, state }, count);
    },
  });

  new Gauge({
    name: 'waymark_outbox',
    help: 'What happened and is still to be told, by who waits for it: waiting, and given up after a day of failures.',
    labelNames: ['consumer', 'state'] as const,
    registers,
    async collect() {
      this.reset();
      const counts = await countOutbox(database).catch(() => []);
      for (const { consumer, waiting, givenUp } of counts) {
        this.set({ consumer, state: 'waiting' }, waiting);
        this.set({ consumer, state: 'given_up' }, givenUp);
      }
    },
  });
}
