import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { announce } from '../announce.ts';
import { focusOn } from './focus-on.ts';

/**
 * A new page is told as a window would be that opens: its title is said, and the focus goes to its beginning, unless it
 * is somewhere in the page already, or in what lies above it. Another view of the same page is none.
 */
export function useNewPage(): void {
  const router = useRouter();
  useEffect(() => {
    let stopWaiting: (() => void) | undefined;
    const arrive = () => {
      const main = document.querySelector('main');
      const focused = document.activeElement;
      const isTaken = main?.contains(focused) || focused?.closest('[role="dialog"], [role="menu"]');
      if (main && !isTaken) focusOn(main);
      stopWaiting?.();
      stopWaiting = onceNamed(() => announce(document.title.replace(/ · Waymark$/, '')));
    };
    const leave = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (fromLocation && pathChanged) arrive();
    });
    return () => {
      leave();
      stopWaiting?.();
    };
  }, [router]);
}

/** The title is known once the page has its heading; till then its parts are on their way. */
function onceNamed(say: () => void): () => void {
  let frame: number | undefined;
  const look = () => {
    if (frame !== undefined || !document.querySelector('main h1')) return;
    observer.disconnect();
    // What gives the window its title runs after what is drawn.
    frame = requestAnimationFrame(say);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
