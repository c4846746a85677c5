import type { HappeningAction } from '@waymark/contracts';

/** What happened, as far as whoever waits for it asks. */
export interface Told {
  action: string;
  before?: unknown;
  after?: unknown;
}

export interface Route {
  actions: readonly HappeningAction[];
  /** Of which of them, where not of all. */
  concerns?: (happening: Told) => boolean;
}

/** Long enough for the transaction that fills the outbox to be through, in milliseconds. */
const momentMs = 500;

/** Which consumer waits for which happenings. What nobody waits for is not put into the outbox. */
export class OutboxRoutes {
  private readonly consumers = new Map<string, (happening: Told) => boolean>();
  private read: () => void = () => undefined;
  private isSaid = false;

  /** What is to be done when something waits. */
  onFilled(read: () => void): void {
    this.read = read;
  }

  /** Something was put in. A hint, no more: what it misses is read with the next minute. */
  filled(): void {
    if (this.isSaid) return;
    this.isSaid = true;
    setTimeout(() => {
      this.isSaid = false;
      this.read();
    }, momentMs).unref();
  }

  add(consumer: string, { actions, concerns = () => true }: Route): void {
    const named = new Set<string>(actions);
    this.consumers.set(consumer, (happening) => named.has(happening.action) && concerns(happening));
  }

  get names(): string[] {
    return [...this.consumers.keys()];
  }

  of(happening: Told): string[] {
    return [...this.consumers].filter(([, waitsFor]) => waitsFor(happening)).map(([name]) => name);
  }
}
