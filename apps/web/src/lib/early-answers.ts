import { ownTimeZone } from './time-zone.ts';

interface EarlyAnswer {
  response: Promise<Response>;
  askedAt: number;
}

const answers = new Map<string, EarlyAnswer>();
/** What nobody has taken by then is no answer to what is asked now. */
const lastsMs = 10_000;

/** Asks the API while the app that needs the answer is still on its way; gives a copy, for who cannot wait for the app. */
export function askEarly(path: string, person?: string): Promise<Response> {
  const headers = {
    accept: 'application/json',
    'time-zone': ownTimeZone(),
    ...(person !== undefined && { 'waymark-person': person }),
  };
  const response = fetch(`/api/v1${path}`, { headers, credentials: 'same-origin' });
  answers.set(path, { response, askedAt: performance.now() });
  const copy = response.then((answer) => answer.clone());
  // Whoever takes it hears of a failure.
  copy.catch(() => undefined);
  return copy;
}

/** The answer that was asked for early, for the first who needs it. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = answers.get(path);
  answers.delete(path);
  return answer && performance.now() - answer.askedAt < lastsMs ? answer.response : undefined;
}
