import { capital } from '../../lib/capital.ts';

/** One line of a calculation: words on the left, the day on the right. */
export interface SumLine {
  words: string;
  day: string | undefined;
}

const day = String.raw`\d{1,2}\.? \p{L}{3,9}\.? \d{4}`;
const sum = new RegExp(
  `^(?<start>[^=]+?)(?: (?<from>${day})(?<steps>(?: [+−-] [^=]+?)?))? = (?<result>${day})(?<rest>.*)$`,
  'u',
);

/**
 * "end of Stage 1 21 Jan 2027 + 47 days = 9 Mar 2027" as the lines of a sum. An explanation that is no sum comes back
 * as one line of words.
 */
export function sumLines(explanation: string): { lines: SumLine[]; result: string | undefined; rest: string } {
  const found = sum.exec(explanation)?.groups;
  if (!found) return { lines: [{ words: capital(explanation), day: undefined }], result: undefined, rest: '' };
  const { start = '', steps = '', result, rest = '' } = found;
  // "end of Stage 1 = 21 Jan 2027" counts nothing: the day it starts from is the result.
  const from = found.from ?? result;
  const added = steps.split(/ (?=[+−-] )/u).filter(Boolean);
  return {
    lines: [{ words: capital(start), day: from }, ...added.map((words) => ({ words: words.trim(), day: undefined }))],
    result,
    rest: capital(rest.replace(/^[.,;: ]+/u, '')),
  };
}
