interface Limits {
  /** So many pieces of work run together. */
  atOnce: number;
  /** So many may wait, of everybody and of one; more wait for nobody's benefit. Without it, as many as come. */
  waiting?: { ofAll: number; ofOne: number; refusal: () => Error };
}

interface Asked {
  /** Whose work it is; without a name, everybody's alike. */
  by?: string;
  /** Says that nobody waits for it any more. */
  signal?: AbortSignal;
}

interface Waiting {
  by: string | undefined;
  start: () => void;
}

/** Lets so many pieces of work run at once. The others wait in memory, and people by turns: who asks for much waits behind who asks for little. */
export class Turns {
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private last: string | undefined;

  constructor(private readonly limits: Limits) {}

  /** Runs the work when its turn has come, unless the signal says before that nobody waits for it. */
  async take<Result>(work: () => Promise<Result>, { by, signal }: Asked = {}): Promise<Result> {
    signal?.throwIfAborted();
    if (this.running < this.limits.atOnce) this.running += 1;
    else await this.wait(by, signal);
    this.last = by;
    try {
      return await work();
    } finally {
      this.handOver();
    }
  }

  private wait(by: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    const { waiting: most } = this.limits;
    const own = this.waiting.filter((one) => one.by === by).length;
    if (most && (this.waiting.length >= most.ofAll || own >= most.ofOne)) throw most.refusal();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(signal?.reason);
      };
      const start = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const one = { by, start };
      this.waiting.push(one);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** The turn is handed over, so that nobody who comes meanwhile gets in between. */
  private handOver(): void {
    const index = this.waiting.findIndex(({ by }) => by !== this.last);
    const [next] = this.waiting.splice(Math.max(0, index), 1);
    if (next) next.start();
    else this.running -= 1;
  }
}
