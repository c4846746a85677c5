import { decodeText } from '@waymark/domain';
import { connectionProblem, ProblemError, toProblem } from '../../lib/problem-error.ts';

export interface TextStart {
  text: string;
  isWhole: boolean;
}

const mostBytes = 256 * 1024;

/** The beginning of a text file; never all of a large one. */
export async function readStart(address: string, signal?: AbortSignal): Promise<TextStart> {
  const response = await fetch(address, {
    headers: { range: `bytes=0-${mostBytes - 1}` },
    credentials: 'same-origin',
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ProblemError(connectionProblem(), { cause });
  });
  // An empty range is asked of an empty file only.
  if (response.status === 416) return { text: '', isWhole: true };
  if (!response.ok) throw new ProblemError(toProblem(response.status, await response.text()));
  const whole = Number(response.headers.get('content-range')?.split('/').at(-1) ?? 0);
  const isWhole = whole <= mostBytes;
  return { text: decodeText(new Uint8Array(await response.arrayBuffer()), isWhole), isWhole };
}
