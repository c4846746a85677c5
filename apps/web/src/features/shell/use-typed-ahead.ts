import { type Dispatch, type SetStateAction, useEffect } from 'react';

/** The name of the field that the letters are meant for. */
export const typedAheadField = 'find-anything';

const hasFocus = () => document.activeElement?.getAttribute('name') === typedAheadField;

/** Gathers letters from the moment something was asked for until its own field has the focus, wherever they would have gone. */
export function useTypedAhead(isAsked: boolean, setText: Dispatch<SetStateAction<string>>): void {
  useEffect(() => {
    if (!isAsked) return;
    const gather = (event: KeyboardEvent): void => {
      if (hasFocus() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Backspace') setText((text) => text.slice(0, -1));
      else if (event.key.length === 1) setText((text) => text + event.key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', gather, { capture: true });
    return () => window.removeEventListener('keydown', gather, { capture: true });
  }, [isAsked, setText]);
}
