import { pagePerson } from './page-person.ts';
import { isProblem, type ProblemError } from './problem-error.ts';

type Ask = (refusal: ProblemError) => Promise<boolean>;

let ask: Ask | undefined;
let asked: Promise<boolean> | undefined;
/** Whoever has said "not now" is asked again only by what they do themselves. */
let isDeclined = false;
const followers = new Set<() => void>();

/** Says who asks people to sign in again, over the page; gives back how to stop. */
export function signInAgainBy(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask !== next) return;
    ask = undefined;
    asked = undefined;
    isDeclined = false;
  };
}

/** For what stopped with the session and begins anew with the next one. Gives how to stop. */
export function followSignIn(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

async function askedOnce(refusal: ProblemError): Promise<boolean> {
  const isSignedIn = ask ? await ask(refusal) : false;
  isDeclined = !isSignedIn;
  if (isSignedIn) for (const follow of followers) follow();
  return isSignedIn;
}

/** All that is refused meanwhile waits for the one answer. */
function signsInAgain(refusal: ProblemError, isChange: boolean): Promise<boolean> | boolean {
  if (pagePerson() === undefined || (isDeclined && !isChange)) return false;
  asked ??= askedOnce(refusal).finally(() => {
    asked = undefined;
  });
  return asked;
}

/** Sends; where the session is over, once more when the same person has signed in again. */
export async function whileSignedIn<Result>(send: () => Promise<Result>, isChange = true): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (isProblem(error, 'access.signed_out') && (await signsInAgain(error, isChange))) return send();
    throw error;
  }
}
