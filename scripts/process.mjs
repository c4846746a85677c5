// Starting other programs. Node's own modules only: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const binaries = join(root, 'node_modules', '.bin');
export const nodeBinary = join(binaries, 'node');

/** The environment for programs of this repository: its own Node first, and nothing that reports home. */
export function ownEnvironment(more = {}) {
  return {
    ...process.env,
    PATH: [binaries, process.env.PATH].join(process.platform === 'win32' ? ';' : ':'),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'schema-engine.mjs'),
    ...more,
  };
}

const interruptible = new Set();

/** Ends the programs that may be ended at any point, such as a build. */
export function interruptPrograms() {
  for (const child of interruptible) child.kill('SIGTERM');
}

/** Runs a program to its end and keeps what it printed. Never throws for a bad exit code. */
export function run(command, args, { isInterruptible = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    if (isInterruptible) interruptible.add(child);
    child.once('exit', () => interruptible.delete(child));
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output, errors, all: output + errors }));
  });
}

/** Runs a program in the foreground, with its own terminal, and gives its exit code. Signals are handed on to it. */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
