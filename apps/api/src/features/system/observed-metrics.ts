import type { Registry } from 'prom-client';
import type { Database } from '../../common/database.ts';
import type { CountedBlobStore } from '../../common/storage/counted-blob-store.ts';
import { waitingMetrics } from './waiting-metrics.ts';

interface Observed {
  database: Database;
  blobs: CountedBlobStore;
}

/** What is not counted as it happens but looked at when Prometheus asks: connections, what waits, bytes. */
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

  await waitingMetrics(registry, database);

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
