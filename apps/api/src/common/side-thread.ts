import { parentPort, Worker } from 'node:worker_threads';

interface Asked<Task> {
  id: number;
  task: Task;
}
type Told<Result> = { id: number; result: Result } | { id: number; fault: string };

const idleMilliseconds = 30_000;

/**
 * Work that takes long, or loads much, on a thread of its own beside everything else. It is started when it is first needed and ends
 * when nothing was asked of it for a while: what it has loaded is let go with it.
 */
export class SideThread<Task, Result> {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private count = 0;
  private readonly waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: Error) => void }>();

  /** The address of a program that calls `answerTasks`. */
  private readonly program: URL;

  // Not a property made by the constructor alone: Node reads this file as it is where a thread is tested.
  constructor(program: URL) {
    this.program = program;
  }

  do(task: Task): Promise<Result> {
    clearTimeout(this.idle);
    this.worker ??= this.start();
    this.count += 1;
    const { promise, ...settle } = Promise.withResolvers<Result>();
    this.waiting.set(this.count, settle);
    this.worker.postMessage({ id: this.count, task } satisfies Asked<Task>);
    return promise;
  }

  private start(): Worker {
    const started = new Worker(this.program, {
      execArgv: process.execArgv.filter((argument) => argument.startsWith('--conditions')),
    });
    started.on('message', (told: Told<Result>) => {
      if ('result' in told) this.waiting.get(told.id)?.resolve(told.result);
      else this.waiting.get(told.id)?.reject(new Error(told.fault));
      this.waiting.delete(told.id);
      if (this.waiting.size === 0) this.idle = setTimeout(() => this.end(), idleMilliseconds).unref();
    });
    const giveUp = (error: Error) => {
      if (this.worker === started) this.giveUp(error);
    };
    started.on('error', giveUp);
    started.on('exit', () => giveUp(new Error('The thread has ended.')));
    // It must not keep a server alive that has nothing else to do.
    started.unref();
    return started;
  }

  private end(): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
  }

  /** Whoever waits is told; what is asked next starts anew. */
  private giveUp(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The other side: does each task that comes, and tells what came of it. */
export function answerTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  parentPort?.on('message', async ({ id, task }: Asked<Task>) => {
    const told: Told<Result> = await work(task).then(
      (result) => ({ id, result }),
      (error: unknown) => ({ id, fault: String(error) }),
    );
    parentPort?.postMessage(told);
  });
}
