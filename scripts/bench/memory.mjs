// How much memory a process holds, and the most it held while something ran.
import { readFile } from 'node:fs/promises';

/** Resident memory in MiB, or undefined where the system does not say. */
export async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Runs `work` and gives its value and by how many MiB the process grew at most meanwhile. */
export async function withMemory(pid, work) {
  const before = (await memoryOf(pid)) ?? 0;
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, (await memoryOf(pid)) ?? 0);
  }, 50);
  try {
    return { value: await work(), grewBy: Math.max(most, (await memoryOf(pid)) ?? 0) - before };
  } finally {
    clearInterval(watch);
  }
}
