import { useEffect, useEffectEvent } from 'react';

const questions: (() => void)[] = [];

// Every open dialog hears every Escape, the one below first; this is loaded, and so heard, before all of them.
window.addEventListener(
  'keydown',
  (event) => {
    const top = questions.at(-1);
    if (event.key !== 'Escape' || event.isComposing || !top) return;
    event.stopImmediatePropagation();
    top();
  },
  { capture: true },
);

/** Escape closes the question that is asked alone, and not the form below that it is about. */
export function useEscape(isAsked: boolean, close: () => void): void {
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    if (!isAsked) return;
    const question = () => onEscape();
    questions.push(question);
    return () => void questions.splice(questions.indexOf(question), 1);
  }, [isAsked]);
}
