/** What was answered last to a path, and the tag by which the server knows it again. */
interface Known {
  entityTag: string;
  text: string;
}

/** Enough for going back and forth between pages; what was asked longest ago goes first. */
const mostKnown = 40;

const known = new Map<string, Known>();

export const knownAnswer = (path: string): Known | undefined => known.get(path);

/**
 * Keeps an answer, to be asked for again by its tag: where nothing has changed, the server says so and sends nothing. Kept by
 * the page alone; the browser stores none of it.
 */
export function keepAnswer(path: string, entityTag: string | null, text: string): void {
  known.delete(path);
  if (entityTag === null) return;
  known.set(path, { entityTag, text });
  const [oldest = ''] = known.keys();
  if (known.size > mostKnown) known.delete(oldest);
}

/** Whoever signs in must see nothing of the person before them. */
export const forgetAnswers = (): void => known.clear();
