import { i18n, type MessageDescriptor } from '@lingui/core';
import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { announce } from './announce.ts';
import { cameAlong } from './api-client.ts';
import { type Change, isReached } from './changes.ts';
import { pagePerson } from './page-person.ts';
import { isProblem, ProblemError } from './problem-error.ts';
import { showCurrent, showRows, withNewerRows } from './rows.ts';
import { tellHappened } from './tell-happened.ts';
import { forgetSaved } from './typed.ts';
import { holdUnsaved, watchUnload } from './unsaved.ts';
import { whatHappened } from './what-happened.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The form or row shows the refusal itself, so no toast is needed. */
      showsProblem?: boolean;
      /** What was done, to whoever does not see the page change by it. */
      says?: MessageDescriptor;
      /** What it alters; only what follows from that is asked again. */
      changes?: Change;
    };
  }
}

interface QueryClientHandlers {
  /** Nobody was signed in to begin with; whose session ended is asked over the page instead, see `signed-in.ts`. */
  onSignedOut: () => void;
  onProblem: (error: unknown) => void;
}

/** Only what may pass by itself is asked again: a refusal stays a refusal. */
function mayRetry(failureCount: number, error: unknown): boolean {
  if (error instanceof ProblemError && error.status >= 400 && error.status < 500) return false;
  return failureCount < 2;
}

/**
 * After a change its row is shown as it was answered, and what else it reaches is asked again as far as it is on screen and
 * did not come along; each mutation says what it changes.
 */
export function createQueryClient({ onSignedOut, onProblem }: QueryClientHandlers): QueryClient {
  const askAgain = (change: Change = 'plan', known: ReadonlySet<Query> = new Set()) =>
    void client.invalidateQueries({ predicate: (query) => isReached(change, query) && !known.has(query) });
  const hearSignedOut = () => {
    if (pagePerson() === undefined) onSignedOut();
  };
  const hearWhatHappened = (error: unknown) => {
    const happened = whatHappened(error);
    if (happened?.what === 'deleted') tellHappened(happened);
    // Who has lost the role or the membership is asked again, and tells of it; see `current-user.ts`.
    if (happened?.what === 'removed' || happened?.what === 'role_changed') askAgain('me');
  };
  /** What is on its way, until it is answered. */
  const sending = new WeakMap<object, () => void>();
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 30_000, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
    queryCache: new QueryCache({
      onSuccess: (data, query) => {
        const next = withNewerRows(client, data);
        if (next !== data) query.setState({ data: next });
      },
      onError: (error, query) => {
        hearWhatHappened(error);
        // What was deleted is shown no more; the page says what happened in its place.
        if (whatHappened(error)?.what === 'deleted') query.setState({ data: undefined });
        if (isProblem(error, 'access.signed_out')) hearSignedOut();
      },
    }),
    mutationCache: new MutationCache({
      onMutate: (_variables, mutation) => void sending.set(mutation, holdUnsaved()),
      onSettled: (_answer, _error, _variables, _result, mutation) => {
        sending.get(mutation)?.();
        // What was typed is saved by it.
        watchUnload();
      },
      onSuccess: (answer, variables, _result, { meta }, context) => {
        forgetSaved(variables);
        showRows(client, [answer]);
        askAgain(meta?.changes, cameAlong.get(context));
        if (meta?.says) announce(i18n._(meta.says));
      },
      onError: (error, _variables, _result, mutation) => {
        hearWhatHappened(error);
        // One rule for whoever was slower: what is shown is how it is now, before anything is decided upon it.
        if (isProblem(error, 'resource.changed_meanwhile')) {
          showCurrent(client, error);
          askAgain(mutation.meta?.changes);
        }
        if (isProblem(error, 'access.signed_out')) hearSignedOut();
        else if (!mutation.meta?.showsProblem) onProblem(error);
      },
    }),
  });
  return client;
}
