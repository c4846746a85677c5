/**
 * A function that remembers its latest answers by what it was asked, so that what many pages show is worked out once for
 * as long as nothing in it changes. Only for functions of their arguments alone; nobody may change what it gives.
 */
export function remembered<Arguments extends readonly unknown[], Answer>(
  most: number,
  work: (...asked: Arguments) => Answer,
): (...asked: Arguments) => Answer {
  const answers = new Map<string, Answer>();
  return (...asked) => {
    const key = asked.map(keyOf).join('\0');
    const answer = answers.get(key) ?? work(...asked);
    // Put to the end: the one at the beginning was asked for longest ago.
    answers.delete(key);
    answers.set(key, answer);
    for (const [oldest] of answers) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
}

/** A text stands for itself, however long: to look it up costs a tenth of making a digest of it. */
const keyOf = (part: unknown) => (typeof part === 'string' ? part : JSON.stringify(part));

/** The same of what is said of an object: remembered for as long as that very object is. */
export function rememberedOf<Of extends WeakKey, Arguments extends readonly unknown[], Answer>(
  most: number,
  work: (of: Of, ...asked: Arguments) => Answer,
): (of: Of, ...asked: Arguments) => Answer {
  const known = new WeakMap<Of, (...asked: Arguments) => Answer>();
  return (of, ...asked) => {
    const ask = known.get(of) ?? remembered(most, (...other: Arguments) => work(of, ...other));
    known.set(of, ask);
    return ask(...asked);
  };
}
