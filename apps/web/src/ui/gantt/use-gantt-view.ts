import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dayNumber, type GanttScale, type GanttZoom, ganttZooms } from './gantt-scale.ts';

/** Scrolling is noticed after this many pixels. */
export const viewStep = 40;
/** What is drawn changes only after this many pixels, and reaches one step further on every side. */
const drawnStep = 320;

export interface GanttView {
  left: number;
  top: number;
  width: number;
  height: number;
}

const stepped = (value: number, step: number) => Math.floor(value / step) * step;

/** The part of the chart in sight, in coarse steps, so that scrolling does not draw anew at each pixel. */
export function useGanttView(scroller: RefObject<HTMLDivElement | null>): GanttView {
  const [view, setView] = useState<GanttView>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
      const next = {
        left: stepped(scrollLeft, viewStep),
        top: stepped(scrollTop, viewStep),
        width: clientWidth,
        height: clientHeight,
      };
      setView((seen) =>
        seen.left === next.left && seen.top === next.top && seen.width === next.width && seen.height === next.height
          ? seen
          : next,
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return view;
}

/** What is drawn: the part in sight and one step around it. */
export function drawnPart({ left, top, width, height }: GanttView) {
  const fromX = stepped(left, drawnStep) - drawnStep;
  const fromY = stepped(top, drawnStep) - drawnStep;
  return { fromX, toX: fromX + width + 3 * drawnStep, fromY, toY: fromY + height + 3 * drawnStep };
}

interface ZoomOptions {
  scroller: RefObject<HTMLDivElement | null>;
  scale: GanttScale;
  side: number;
  today: string;
  zoom: GanttZoom;
  onZoomChange: (zoom: GanttZoom) => void;
  /** Whether the window's width is known; until then today stays where it belongs. */
  isMeasured: boolean;
}

interface Held {
  day: number;
  offset: number;
}

/**
 * Keeps a day in its place when the zoom changes: the one under the pointer, or today while it is in sight, or the one in the middle. Begins
 * with today at a third of the width.
 */
export function useGanttZoom({ scroller, scale, side, today, zoom, onZoomChange, isMeasured }: ZoomOptions) {
  const wanted = useRef<Held>(undefined);
  const drawn = useRef<{ scale: GanttScale; zoom: GanttZoom }>(undefined);

  const left = useScrolled(scroller);
  const dayNow = useCallback(
    (offset: number): Held => {
      const { first = 0, pixelsPerDay = 1 } = drawn.current?.scale ?? {};
      return { day: first + (left.current + offset) / pixelsPerDay, offset };
    },
    [left],
  );
  const centre = useCallback(() => ((scroller.current?.clientWidth ?? 0) - side) / 2, [scroller, side]);
  const placeNow = useCallback((): Held => {
    const { first = 0, pixelsPerDay = 1 } = drawn.current?.scale ?? {};
    const offset = (dayNumber(today) - first) * pixelsPerDay - left.current;
    return offset >= 0 && offset <= 2 * centre() ? { day: dayNumber(today), offset } : dayNow(centre());
  }, [today, left, centre, dayNow]);

  const scrollToDay = useCallback(
    (day: string) => {
      const element = scroller.current;
      if (!element || !drawn.current) return;
      const { first, pixelsPerDay } = drawn.current.scale;
      element.scrollLeft = (dayNumber(day) - first) * pixelsPerDay - (centre() * 2) / 3;
    },
    [scroller, centre],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = drawn.current;
    const isSame = before?.scale === scale && before.zoom === zoom;
    if (isSame) return;
    const atToday = { day: dayNumber(today), offset: (centre() * 2) / 3 };
    const kept = before?.zoom === zoom ? dayNow(0) : placeNow();
    const held = wanted.current ?? (before ? kept : atToday);
    wanted.current = undefined;
    element.scrollLeft = (held.day - scale.first) * scale.pixelsPerDay - held.offset;
    left.current = element.scrollLeft;
    if (isMeasured) drawn.current = { scale, zoom };
  }, [scroller, scale, zoom, today, isMeasured, left, centre, dayNow, placeNow]);

  const zoomBy = useCallback(
    (steps: number, offset?: number) => {
      const next = ganttZooms[ganttZooms.indexOf(zoom) - steps];
      if (!next) return;
      wanted.current = offset === undefined ? placeNow() : dayNow(offset);
      onZoomChange(next);
    },
    [zoom, onZoomChange, dayNow, placeNow],
  );
  useWheelZoom(scroller, side, zoomBy);
  return { zoomBy, scrollToDay };
}

/** How far it was scrolled, in pixels, even once a narrower chart has been drawn, which the browser scrolls back at once. */
function useScrolled(scroller: RefObject<HTMLDivElement | null>): RefObject<number> {
  const left = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const note = () => {
      left.current = element.scrollLeft;
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller]);
  return left;
}

/** Ctrl and wheel zoom around the pointer; a trackpad sends many small turns, so they are added up. */
function useWheelZoom(
  scroller: RefObject<HTMLDivElement | null>,
  side: number,
  zoomBy: (steps: number, offset?: number) => void,
) {
  const turned = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned.current += event.deltaY;
      if (Math.abs(turned.current) < 60) return;
      zoomBy(turned.current < 0 ? 1 : -1, event.clientX - element.getBoundingClientRect().left - side);
      turned.current = 0;
    };
    // React's own wheel listeners are passive and could not keep the browser from zooming the page.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [scroller, side, zoomBy]);
}
