import { useRef } from 'react';

/**
 * What a change is made from, where a field saves it at once: what was shown when the editing began, whatever came since.
 * Somebody who opens a list of choices chooses over that.
 */
export function useBegun<Change extends (value: never) => unknown>(change: Change) {
  const begun = useRef<Change>(undefined);
  return {
    begin: () => {
      begun.current ??= change;
    },
    end: () => {
      begun.current = undefined;
    },
    change: ((value) => (begun.current ?? change)(value)) as Change,
  };
}
