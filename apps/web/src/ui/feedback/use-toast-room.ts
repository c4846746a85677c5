import { type RefObject, useLayoutEffect } from 'react';

/** Tells the page how much of its foot is taken: the height of the area, and how far up it reaches where nothing lies below. */
export function useToastRoom(area: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const element = area.current;
    if (!isShown || !element) return;
    const measure = () => {
      const { top, height } = element.getBoundingClientRect();
      style.setProperty('--wm-toast-room', `${height}px`);
      style.setProperty('--wm-toast-reach', `${window.innerHeight - top}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
      style.removeProperty('--wm-toast-room');
      style.removeProperty('--wm-toast-reach');
    };
  }, [area, isShown]);
}
