import { Worker } from 'node:worker_threads';
import type { LeadershipReport } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { Turns } from '../../../common/turns.ts';

export interface ToDraw {
  id: number;
  report: LeadershipReport;
  language: Language;
}
export type Drawn = { id: number; bytes: Uint8Array } | { id: number; fault: string };

// Tests run the source, which Node itself cannot: it knows no JSX.
const isBuilt = import.meta.url.endsWith('.js');

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();

/** One at a time; whose organisation asks for many lets the others go first. */
const turns = new Turns({ atOnce: 1 });

/** Draws beside everything else: a report takes a second, with many programmes several, in which nobody else would be answered. */
export async function drawReport(report: LeadershipReport, language: Language): Promise<Uint8Array> {
  if (!isBuilt) return (await import('./leadership-pdf.tsx')).leadershipPdf(report, language);
  return turns.take(() => drawn(report, language), { by: report.organisationName });
}

function drawn(report: LeadershipReport, language: Language): Promise<Uint8Array> {
  // Started when it is first needed: the start of the server need not wait for what draws PDF files.
  worker ??= start();
  count += 1;
  const { promise, ...settle } = Promise.withResolvers<Uint8Array>();
  waiting.set(count, settle);
  worker.postMessage({ id: count, report, language } satisfies ToDraw);
  return promise;
}

function start(): Worker {
  const started = new Worker(new URL('./pdf-worker.js', import.meta.url), {
    execArgv: process.execArgv.filter((argument) => argument.startsWith('--conditions')),
  });
  started.on('message', (drawn: Drawn) => {
    if ('bytes' in drawn) waiting.get(drawn.id)?.resolve(drawn.bytes);
    else waiting.get(drawn.id)?.reject(new Error(`The report could not be drawn: ${drawn.fault}`));
    waiting.delete(drawn.id);
  });
  started.on('error', giveUp);
  started.on('exit', () => giveUp(new Error('What draws the reports has ended.')));
  // It must not keep a server alive that has nothing else to do.
  started.unref();
  return started;
}

/** Whoever waits is told; the next report starts anew. */
function giveUp(error: Error): void {
  worker = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
