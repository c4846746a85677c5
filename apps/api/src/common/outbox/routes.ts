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
  /** What of one change is told together: of those for which it gives the same, only the first is put into the outbox. */
  together?: (happening: Placed) => string | null;
}

/** What happened, and to what. */
export interface Placed extends Told {
  subjectId: string | null;
  programmeId: string | null;
}

/** Long enough for the transaction that fills the outbox to be through, in milliseconds. */
const momentMs = 500;

/** Which consumer waits for which happenings. What nobody waits for is not put into the outbox. */
export class OutboxRoutes {
  private readonly consumers = new Map<string, Required<Omit<Route, 'actions'>>>();
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

  add(consumer: string, { actions, concerns = () => true, together = () => null }: Route): void {
    const named = new Set<string>(actions);
    const waitsFor = (happening: Told) => named.has(happening.action) && concerns(happening);
    this.consumers.set(consumer, { concerns: waitsFor, together });
  }

  get names(): string[] {
    return [...this.consumers.keys()];
  }

  /** Who waits for which of what one change did, by its place among them. */
  of(happenings: readonly Placed[]): { consumer: string; place: number }[] {
    return [...this.consumers].flatMap(([consumer, { concerns, together }]) => {
      const told = new Set<string>();
      return happenings.flatMap((happening, place) => {
        if (!concerns(happening)) return [];
        const group = together(happening);
        if (group !== null && told.has(group)) return [];
        if (group !== null) told.add(group);
        return [{ consumer, place }];
      });
    });
  }
}
