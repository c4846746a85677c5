import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { meQuery } from '../../lib/current-user.ts';
import { pageIsNobodys } from '../../lib/page-person.ts';
import type { ProblemError } from '../../lib/problem-error.ts';
import { signInAgainBy } from '../../lib/signed-in.ts';
import { type Typed, typedNow } from '../../lib/typed.ts';

const SignInAgainDialog = lazy(async () => ({
  default: (await import('./sign-in-again-dialog.tsx')).SignInAgainDialog,
}));

interface Asked {
  refusal: ProblemError;
  typed: readonly Typed[];
  answer: (isSignedIn: boolean) => void;
}

/** Asks to sign in again over the page, whenever a session turns out to be over: nothing of the page goes, and what was sent goes on. */
export function SignInAgain() {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>();

  useEffect(
    () =>
      signInAgainBy(
        (refusal) =>
          new Promise((resolve) => {
            // A demo is nobody's to sign in to again.
            if (client.getQueryData(meQuery.queryKey)?.user.isDemo !== false) {
              pageIsNobodys();
              return resolve(false);
            }
            const answer = (isSignedIn: boolean) => {
              setAsked(undefined);
              resolve(isSignedIn);
            };
            setAsked({ refusal, typed: typedNow(), answer });
          }),
      ),
    [client],
  );
  return (
    asked && (
      <Suspense>
        <SignInAgainDialog {...asked} onAnswer={asked.answer} />
      </Suspense>
    )
  );
}
