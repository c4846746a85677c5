interface EarlyAnswer {
  response: Promise<Response>;
  askedAt: number;
}

const answers = new Map<string, EarlyAnswer>();
/** What nobody has taken by then is no answer to what is asked now. */
const lastsMs = 10_000;

/** Asks the API while the app that needs the answer is still on its way. */
export function askEarly(path: string): void {
  const response = fetch(`/api/v1${path}`, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
  // Whoever takes it hears of a failure.
  response.catch(() => undefined);
  answers.set(path, { response, askedAt: performance.now() });
}

/** The answer that was asked for early, for the first who needs it. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = answers.get(path);
  answers.delete(path);
  return answer && performance.now() - answer.askedAt < lastsMs ? answer.response : undefined;
}
