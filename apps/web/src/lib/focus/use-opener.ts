import { type RefObject, useLayoutEffect, useState } from 'react';
import { rememberOpener } from './openers.ts';

/** Of a layer that comes and goes: what had the focus when it came gets it back. */
export function useOpener(layer: RefObject<Element | null>, find?: () => Element | null): void {
  // While the first drawing goes on, the focus is still where it was.
  const [focused] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    if (layer.current) rememberOpener(layer.current, find?.() ?? focused);
  });
}
