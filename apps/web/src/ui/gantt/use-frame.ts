import { useMemo, useRef } from 'react';
import type { PointerPlace } from './drag-tip.ts';

/** Follows the pointer once in each frame, however often it tells where it is: places are read before anything is moved. */
export function useFrame(follow: (at: PointerPlace) => void) {
  const last = useRef<PointerPlace>(undefined);
  const frame = useRef(0);
  return useMemo(() => {
    /** Does what is still to be done, now. */
    const settle = () => {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      const at = last.current;
      last.current = undefined;
      if (at) follow(at);
    };
    return {
      ask: ({ clientX, clientY }: PointerPlace) => {
        last.current = { clientX, clientY };
        frame.current ||= requestAnimationFrame(settle);
      },
      settle,
    };
  }, [follow]);
}
