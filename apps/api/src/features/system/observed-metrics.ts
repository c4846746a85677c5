import type { Registry } from 'prom-client';
import type { Database } from '../../common/database.ts';
import type { CountedBlobStore } from '../../common/storage/counted-blob-store.ts';
import { countJobs } from './job-counts.ts';
import { countOutbox } from './outbox-counts.ts';

interface Observed {
  database: Database;
  blobs: CountedBlobStore;
}

/** What is not counted as it happens but looked at when Prometheus asks: connections, jobs, bytes. */
export async function observedMetrics(registry: Registry, { database, blobs }: Observed): Promise<void> {
  const { Counter, Gauge } = await import('prom-client');
  const registers = [registry];

  new Gauge({
    name: 'waymark_database_connections',
    help: 'Connections of this process to the database: in use, idle, and requests waiting for one.',
    labelNames: ['pool', 'state'] as const,
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(database.pools)) {
        this.set({ pool, state: 'in_use' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });

  new Gauge({
    name: 'waymark_database_up',
    help: 'Whether the database answers (1) or not (0).',
    registers,
    async collect() {
      const isUp = await database.prisma.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      );
      this.set(isUp ? 1 : 0);
    },
  });

  new Gauge({
    name: 'waymark_jobs',
    help: 'Jobs of all workers together, by queue and state.',
    labelNames: ['queue', 'state'] as const,
    registers,
    async collect() {
      this.reset();
      // Without the database there is nothing to tell of them, but all the rest.
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

  new Counter({
    name: 'waymark_stored_bytes_total',
    help: 'Bytes of evidence taken in and given out by this process.',
    labelNames: ['direction'] as const,
    registers,
    collect() {
      this.reset();
      this.inc({ direction: 'in' }, blobs.bytesIn);
      this.inc({ direction: 'out' }, blobs.bytesOut);
    },
  });
}
