import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from 'react';
import type { Changed } from '../../lib/changed-meanwhile.ts';
import { holdUnsaved } from '../../lib/unsaved.ts';
import { useEscape } from './use-escape.ts';

/** One field that both have changed, in words. */
export interface ChangedRow {
  /** As the log calls it: that tells who was at it. */
  field: string;
  label: string;
  theirs: string;
  mine: string;
}

export interface ChangedQuestion {
  changed: Omit<Changed<unknown>, 'current'>;
  rows: readonly ChangedRow[];
  /** Mine cannot stay as it is: what it was about has changed, and is looked at again. */
  mustLook?: boolean;
}

/** Those of which theirs is not what mine is. */
export const differing = (rows: readonly ChangedRow[]): ChangedRow[] =>
  rows.filter(({ theirs, mine }) => theirs !== mine);

/** Nothing where the person goes back to what is typed, to decide later. */
export type ChangedAnswer = 'mine' | 'theirs' | undefined;

type Ask = (question: ChangedQuestion) => Promise<ChangedAnswer>;
interface Asked {
  question: ChangedQuestion;
  answer: (answer: ChangedAnswer) => void;
}

const ChangedContext = createContext<Ask | undefined>(undefined);
const ChangedDialog = lazy(async () => ({ default: (await import('./changed-dialog.tsx')).ChangedDialog }));

export function ChangedProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Asked[]>([]);

  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        const release = holdUnsaved();
        const asked: Asked = {
          question,
          answer: (given) => {
            setWaiting((all) => all.filter((one) => one !== asked));
            release();
            resolve(given);
          },
        };
        // One after the other: the answer to the first must not be taken for that to the second.
        setWaiting((all) => [...all, asked]);
      }),
    [],
  );

  const [asked] = waiting;
  useEscape(asked !== undefined, () => asked?.answer(undefined));
  return (
    <ChangedContext value={ask}>
      {children}
      {asked && (
        <Suspense>
          <ChangedDialog question={asked.question} onAnswer={asked.answer} />
        </Suspense>
      )}
    </ChangedContext>
  );
}

/** Asks whose word stays where two have changed the same: the one way in which that is asked, wherever it is edited. */
export function useAskWhoseStays(): Ask {
  const ask = use(ChangedContext);
  if (!ask) throw new Error('useAskWhoseStays needs a ChangedProvider around it.');
  return ask;
}
