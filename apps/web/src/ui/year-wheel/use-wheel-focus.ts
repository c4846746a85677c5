import { type KeyboardEvent, useMemo, useState } from 'react';
import type { WheelContent, WheelHandlers, WheelItem } from './wheel-types.ts';

interface WheelFocus extends WheelHandlers {
  /** Under the pointer or the focus. */
  active: WheelItem | undefined;
  onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
}

/** One stop for the Tab key; the arrows walk on by day, Enter opens. */
export function useWheelFocus(
  { rings, months, arcs, marks, weeks }: WheelContent,
  onOpen: (id: string, anchor: SVGElement) => void,
): WheelFocus {
  const items = useMemo(
    () => [
      ...rings,
      ...[...months, ...arcs, ...marks, ...weeks.filter(({ count }) => count > 0)].toSorted(
        (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
      ),
    ],
    [rings, months, arcs, marks, weeks],
  );
  const [activeId, setActiveId] = useState<string>();
  const [stopId, setStopId] = useState<string>();
  const stop = items.find(({ id }) => id === stopId) ?? items[0];
  const leave = (id: string) => setActiveId((current) => (current === id ? undefined : current));

  const walk = (svg: SVGSVGElement, to: WheelItem | undefined) => {
    if (!to) return;
    setStopId(to.id);
    svg.querySelector<SVGElement>(`[data-wheel-id="${CSS.escape(to.id)}"]`)?.focus();
  };

  return {
    active: items.find(({ id }) => id === activeId),
    onKeyDown: (event) => {
      const index = stop ? items.indexOf(stop) : -1;
      const steps: Record<string, WheelItem | undefined> = {
        ArrowRight: items[index + 1],
        ArrowDown: items[index + 1],
        ArrowLeft: items[index - 1],
        ArrowUp: items[index - 1],
        Home: items[0],
        End: items.at(-1),
      };
      if (event.key in steps) {
        event.preventDefault();
        walk(event.currentTarget, steps[event.key]);
      } else if ((event.key === 'Enter' || event.key === ' ') && stop && event.target instanceof SVGElement) {
        event.preventDefault();
        onOpen(stop.id, event.target);
      }
    },
    propsOf: (item) => ({
      'data-wheel-id': item.id,
      'data-active': item.id === activeId || undefined,
      tabIndex: item.id === stop?.id ? 0 : -1,
      role: 'button',
      'aria-label': item.name,
      onPointerEnter: () => setActiveId(item.id),
      onPointerLeave: () => leave(item.id),
      onFocus: () => {
        setStopId(item.id);
        setActiveId(item.id);
      },
      onBlur: () => leave(item.id),
      onClick: ({ currentTarget }) => onOpen(item.id, currentTarget),
    }),
  };
}
