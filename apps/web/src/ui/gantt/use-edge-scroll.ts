import { type RefObject, useMemo, useRef } from 'react';
import type { PointerPlace } from './drag-tip.ts';

/** Nearer than this to an end of the window the chart scrolls on. */
const reach = 56;
/** Pixels for each frame at the very end. */
const fastest = 18;

interface Window {
  left: number;
  right: number;
}

/** How many pixels to scroll in a frame: the nearer to an end, or beyond it, the more; nothing in between. */
export function edgeSpeed(x: number, { left, right }: Window): number {
  const over = x > right - reach ? x - (right - reach) : x < left + reach ? x - (left + reach) : 0;
  return Math.round(Math.max(-1, Math.min(1, over / reach)) * fastest);
}

interface Edge {
  scroller: RefObject<HTMLElement | null>;
  side: number;
}

/** Scrolls while something is held near an end of the window, and says so, as the pointer itself does not move. */
export function useEdgeScroll(onScrolled: (at: PointerPlace) => void) {
  const held = useRef<{ edge: Edge; at: PointerPlace }>(undefined);
  const frame = useRef(0);
  return useMemo(() => {
    const step = () => {
      frame.current = 0;
      const { edge, at } = held.current ?? {};
      const element = edge?.scroller.current;
      if (!edge || !at || !element) return;
      const { left, right } = element.getBoundingClientRect();
      const speed = edgeSpeed(at.clientX, { left: left + edge.side, right });
      const before = element.scrollLeft;
      if (speed !== 0) element.scrollLeft += speed;
      if (element.scrollLeft === before) return;
      onScrolled(at);
      frame.current = requestAnimationFrame(step);
    };
    return {
      watch: (edge: Edge, { clientX, clientY }: PointerPlace) => {
        held.current = { edge, at: { clientX, clientY } };
        frame.current ||= requestAnimationFrame(step);
      },
      stop: () => {
        held.current = undefined;
        cancelAnimationFrame(frame.current);
        frame.current = 0;
      },
    };
  }, [onScrolled]);
}
