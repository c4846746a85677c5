import { DomainError } from '@waymark/domain';

/** More wait for nobody's benefit: the last would wait for minutes. */
const mostWaiting = 20;
const mostOfOne = 4;

interface Waiting {
  by: string;
  start: () => void;
}

/** One at a time, and people by turns: who sends many files waits behind who sends one. */
export class Turns {
  private readonly waiting: Waiting[] = [];
  private isTaken = false;
  private last: string | undefined;

  /** Runs the work when its turn has come, unless the signal says before that nobody waits for it any more. */
  async take<Result>(by: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.isTaken) await this.wait(by, signal);
    this.isTaken = true;
    this.last = by;
    try {
      return await work();
    } finally {
      this.isTaken = false;
      this.next();
    }
  }

  private wait(by: string, signal: AbortSignal): Promise<void> {
    const own = this.waiting.filter((one) => one.by === by).length;
    if (this.waiting.length >= mostWaiting || own >= mostOfOne) throw new DomainError('import.busy');
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(signal.reason);
      };
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const one = { by, start };
      this.waiting.push(one);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  private next(): void {
    const index = this.waiting.findIndex(({ by }) => by !== this.last);
    const [one] = this.waiting.splice(Math.max(0, index), 1);
    // Taken already now: nobody who comes between may start beside it.
    if (one) this.isTaken = true;
    one?.start();
  }
}
