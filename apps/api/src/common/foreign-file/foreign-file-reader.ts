import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError, type DomainErrorCode, foreignFileLimits as limits } from '@waymark/domain';
import { Turns } from '../turns.ts';
import type { ForeignSheet } from './foreign-table.ts';

export type ReaderAnswer =
  | { sheets: readonly ForeignSheet[] }
  | { code: DomainErrorCode; facts: Readonly<Record<string, unknown>> };

interface Asked {
  /** Whose file it is: nobody waits behind many files of one person. */
  by: string;
  signal: AbortSignal;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
// The same program as source, as in tests, or as built.
const program = path(`./reader-process${extname(import.meta.url)}`);
const folders = ['../../../../../node_modules', '../../../../../packages', '../../..'].map(path);
const parameters = [
  '--permission',
  ...folders.map((folder) => `--allow-fs-read=${folder}`),
  `--max-old-space-size=${limits.memoryMegabytes}`,
  ...(program.endsWith('.ts') ? ['--conditions=source'] : []),
  '--disable-warning=SecurityWarning',
  program,
];
/**
 * The system itself ends what takes more of the processor's time, by a signal of its own; a shell knows how to ask for that
 * on Linux and macOS alike.
 */
const limited = ['-c', `ulimit -S -t ${limits.seconds} && exec "$0" "$@"`, process.execPath, ...parameters];
/** Whoever does nothing takes none of it; that is not the file's fault, but nobody waits for longer. */
const mostMinutes = 2;

/**
 * Reads files from elsewhere, each in a process of its own: what hangs there, or takes all memory, is ended and harms nobody
 * else. That process sees neither the settings nor other files nor the network.
 */
@Injectable()
export class ForeignFileReader implements OnModuleDestroy {
  private readonly turns = new Turns({
    atOnce: 1,
    // The last of more would wait for minutes.
    waiting: { ofAll: 20, ofOne: 4, refusal: () => new DomainError('import.busy') },
  });
  private running: ChildProcess | undefined;

  onModuleDestroy(): void {
    this.running?.kill('SIGKILL');
  }

  /** The sheets of a workbook, or the one of a table written as text. Throws the limit that was passed, or what the file is instead. */
  read(bytes: Uint8Array, { by, signal }: Asked): Promise<readonly ForeignSheet[]> {
    const work = async () => {
      const answer = await this.ask(bytes, signal);
      if ('code' in answer) throw new DomainError(answer.code, answer.facts);
      return answer.sheets;
    };
    return this.turns.take(work, { by, signal });
  }

  private async ask(bytes: Uint8Array, signal: AbortSignal): Promise<ReaderAnswer> {
    const child = spawn('/bin/sh', limited, { env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
    this.running = child;
    // Where there are few cores, requests come before files.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, mostMinutes * 60_000);
    signal.addEventListener('abort', stop);
    // A process that was ended reads no further; that is told by how it ended.
    child.stdin.on('error', () => undefined).end(bytes);
    try {
      const ended = new Promise<NodeJS.Signals | number | null>((resolve, reject) => {
        child.once('error', reject).once('close', (code, by) => resolve(by ?? code));
      });
      const [output, complaint, end] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      if (end === 0) return JSON.parse(output);
      signal.throwIfAborted();
      return refusal(end, complaint);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }
}

function refusal(end: NodeJS.Signals | number | null, complaint: string): ReaderAnswer {
  if (end === 'SIGXCPU') return { code: 'import.too_slow', facts: { seconds: limits.seconds } };
  if (/heap|memory|allocation|invalid (array|string) length/i.test(complaint)) {
    return { code: 'import.too_much_memory', facts: { megabytes: limits.memoryMegabytes } };
  }
  if (end === 'SIGKILL') return { code: 'import.busy', facts: {} };
  throw new Error(`The reader of foreign files ended: ${complaint}`);
}
