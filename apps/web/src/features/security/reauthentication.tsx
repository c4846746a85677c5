import { lazy, Suspense, useEffect, useState } from 'react';
import { askWhoItIsBy } from '../../lib/reauthentication.ts';

const ReauthenticationDialog = lazy(async () => ({
  default: (await import('./reauthentication-dialog.tsx')).ReauthenticationDialog,
}));

/** Asks for the password again whenever the server wants to be sure who it is; what was asked for goes on afterwards. */
export function Reauthentication() {
  const [answer, setAnswer] = useState<(isProved: boolean) => void>();

  useEffect(
    () =>
      askWhoItIsBy(
        () =>
          new Promise((resolve) => {
            setAnswer(() => (isProved: boolean) => {
              setAnswer(undefined);
              resolve(isProved);
            });
          }),
      ),
    [],
  );
  return (
    answer && (
      <Suspense>
        <ReauthenticationDialog onAnswer={answer} />
      </Suspense>
    )
  );
}
