import type { HappeningAction } from '@waymark/contracts';

/** Which consumer waits for which happenings. What nobody waits for is not put into the outbox. */
export class OutboxRoutes {
  private readonly consumers = new Map<string, ReadonlySet<string>>();

  add(consumer: string, actions: readonly HappeningAction[]): void {
    this.consumers.set(consumer, new Set(actions));
  }

  get names(): string[] {
    return [...this.consumers.keys()];
  }

  of(action: string): string[] {
    return [...this.consumers].filter(([, actions]) => actions.has(action)).map(([name]) => name);
  }
}
