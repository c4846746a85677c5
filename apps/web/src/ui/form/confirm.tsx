import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from 'react';
import { useEscape } from './use-escape.ts';

export interface ConfirmQuestion {
  title: string;
  /** What will happen, and what will not. */
  body: ReactNode;
  /** The verb of what is done, never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  isDangerous?: boolean;
}

type Ask = (question: ConfirmQuestion) => Promise<boolean>;
interface Asked {
  question: ConfirmQuestion;
  answer: (isConfirmed: boolean) => void;
}

const ConfirmContext = createContext<Ask | undefined>(undefined);
const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog.tsx')).ConfirmDialog }));

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();

  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        const answer = (isConfirmed: boolean) => {
          setAsked(undefined);
          resolve(isConfirmed);
        };
        setAsked({ question, answer });
      }),
    [],
  );

  useEscape(asked !== undefined, () => asked?.answer(false));
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked && (
        <Suspense>
          <ConfirmDialog question={asked.question} onAnswer={asked.answer} />
        </Suspense>
      )}
    </ConfirmContext>
  );
}

/** Asks before something that cannot be taken back: `if (await confirm({ … })) remove()`. */
export function useConfirm(): Ask {
  const ask = use(ConfirmContext);
  if (!ask) throw new Error('useConfirm needs a ConfirmProvider around it.');
  return ask;
}
