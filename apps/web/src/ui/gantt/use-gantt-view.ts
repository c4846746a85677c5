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

/** Keeps the same day in the same place when the zoom changes; begins with today at a third of the width. */
export function useGanttZoom({ scroller, scale, side, today, zoom, onZoomChange, isMeasured }: ZoomOptions) {
  const wanted = useRef<Held>(undefined);
  const drawn = useRef<{ scale: GanttScale; zoom: GanttZoom }>(undefined);

  const dayNow = useCallback(
    (offset: number): Held => {
      const { first = 0, pixelsPerDay = 1 } = drawn.current?.scale ?? {};
      return { day: first + ((scroller.current?.scrollLeft ?? 0) + offset) / pixelsPerDay, offset };
    },
    [scroller],
  );
  const centre = useCallback(() => ((scroller.current?.clientWidth ?? 0) - side) / 2, [scroller, side]);

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
    const held = wanted.current ?? (before ? dayNow(before.zoom === zoom ? 0 : centre()) : atToday);
    wanted.current = undefined;
    element.scrollLeft = (held.day - scale.first) * scale.pixelsPerDay - held.offset;
    if (isMeasured) drawn.current = { scale, zoom };
  }, [scroller, scale, zoom, today, isMeasured, centre, dayNow]);

  const zoomBy = useCallback(
    (steps: number, offset = centre()) => {
      const next = ganttZooms[ganttZooms.indexOf(zoom) - steps];
      if (!next) return;
      wanted.current = dayNow(offset);
      onZoomChange(next);
    },
    [zoom, onZoomChange, dayNow, centre],
  );
  useWheelZoom(scroller, side, zoomBy);
  return { zoomBy, scrollToDay };
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
