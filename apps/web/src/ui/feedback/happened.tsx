import { i18n } from '@lingui/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type Told, tellHappenedBy } from '../../lib/tell-happened.ts';
import { type Typed, typedNow } from '../../lib/typed.ts';
import { happenedSentence } from '../../lib/what-happened.ts';
import { showNotice } from './toasts.tsx';

const HappenedDialog = lazy(async () => ({ default: (await import('./happened-dialog.tsx')).HappenedDialog }));

export interface Happened {
  told: Told;
  typed: readonly Typed[];
}

const keyOf = (told: Told) => [told.what, told.what === 'deleted' ? told.subject.id : told.role, told.at].join(' ');

/**
 * Says what happened to what one has open: its deletion, a change of one's own role. Where something is typed that cannot
 * be saved any more, it is kept to be copied. Many questions may find out the same, so each is told once for the same text.
 */
export function Happened() {
  const [shown, setShown] = useState<Happened>();
  const known = useRef(new Set<string>());

  useEffect(
    () =>
      tellHappenedBy((told) => {
        const typed = typedNow();
        const key = keyOf(told) + JSON.stringify(typed);
        // Once it is told with what was typed, it is not told again because that has gone with its form.
        if (known.current.has(key) || (typed.length === 0 && known.current.has(keyOf(told)))) return;
        known.current.add(key).add(keyOf(told));
        if (typed.length > 0) setShown({ told, typed });
        else showNotice(happenedSentence(i18n, told));
      }),
    [],
  );
  return (
    shown && (
      <Suspense>
        <HappenedDialog {...shown} onClose={() => setShown(undefined)} />
      </Suspense>
    )
  );
}
