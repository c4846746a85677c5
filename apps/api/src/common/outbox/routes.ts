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

/** Which consumer waits for which happenings. What nobody waits for is not put into the outbox. */
export class OutboxRoutes {
  private readonly consumers = new Map<string, (happening: Told) => boolean>();

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
