import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { type LiveNotification, liveChannel, notificationSchema } from './live-notification.ts';

interface Hearing {
  hear: (notification: LiveNotification) => void;
  /** The connection was lost and is there again: what was said in between is not known. */
  missed: () => void;
}

/** So long after a connection was lost a new one is tried; and so often it is asked whether it still lives. */
const againMs = 1000;
const lookAfterMs = 30_000;

/** Listens to the database, on one connection for all pages of this API, from the first page on. */
@Injectable()
export class LiveListener implements OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private client: pg.Client | undefined;
  private opening: Promise<void> | undefined;
  private again: NodeJS.Timeout | undefined;
  private lookAfter: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /** Resolves once everything that is said from now on is heard. */
  async listen(hearing: Hearing): Promise<void> {
    if (this.client || this.isOver) return;
    this.opening ??= this.open(hearing).finally(() => {
      this.opening = undefined;
    });
    await this.opening;
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.again);
    clearInterval(this.lookAfter);
    await this.client?.end().catch(() => undefined);
  }

  private async open(hearing: Hearing): Promise<void> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'waymark live',
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.pass(payload, hearing));
    await client.connect();
    await client.query(`LISTEN ${liveChannel}`);
    client.on('end', () => this.lost(client, hearing));
    this.client = client;
    // A line that was cut says nothing: it shows only to whoever asks.
    clearInterval(this.lookAfter);
    this.lookAfter = setInterval(
      () => void client.query('SELECT').catch(() => this.lost(client, hearing)),
      lookAfterMs,
    );
    this.lookAfter.unref();
  }

  private pass(payload: string, hearing: Hearing): void {
    const notification = notificationSchema.safeParse(readJson(payload));
    // Another version may say what this one does not know.
    if (notification.success) hearing.hear(notification.data);
  }

  private lost(client: pg.Client, hearing: Hearing): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearInterval(this.lookAfter);
    void client.end().catch(() => undefined);
    if (this.isOver) return;
    this.logger.warn('The database is not heard any more');
    this.retry(hearing);
  }

  private retry(hearing: Hearing): void {
    this.again = setTimeout(() => {
      this.listen(hearing).then(hearing.missed, () => this.retry(hearing));
    }, againMs);
    this.again.unref();
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
