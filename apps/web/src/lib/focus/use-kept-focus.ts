import { useEffect } from 'react';
import { FocusKeeper } from './focus-keeper.ts';

/** Once for the whole window. */
export function useKeptFocus(): void {
  useEffect(() => {
    const keeper = new FocusKeeper();
    return () => keeper.leave();
  }, []);
}
