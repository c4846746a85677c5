import { Trans } from '@lingui/react/macro';
import { Popover } from '@mantine/core';
import type { CalendarEvent } from '@waymark/contracts';
import { type ReactNode, useId, useState } from 'react';
import { Name } from '../../../ui/page/name.tsx';
import { EventLines } from '../agenda/agenda-view.tsx';
import type { Asked } from '../entries/entry-dialogs.tsx';
import styles from './event-card.module.css';
import { EventCard } from './event-card.tsx';

/** What was pressed, and where it stands. */
export type OpenEvent = { anchor: HTMLElement | SVGElement } & (
  | { event: CalendarEvent }
  | {
      title: string;
      events: CalendarEvent[];
      /** What can be done with the days the list is of. */
      foot?: ReactNode;
    }
);

interface EventPopoverProps {
  open: OpenEvent;
  /** The element the place of the anchor is measured in. */
  container: HTMLElement;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}

/** Details beside what was pressed. The calendar draws its own elements, so a box laid over the pressed one is the target. */
export function EventPopover({ open, container, onAsk, onClose }: EventPopoverProps) {
  const titleId = useId();
  const [place] = useState(() => placeIn(container, open.anchor));
  const [chosen, setChosen] = useState<CalendarEvent>();
  const event = chosen ?? ('event' in open ? open.event : undefined);

  const close = () => {
    onClose();
    open.anchor.focus();
  };

  return (
    <Popover
      opened
      onChange={(opened) => !opened && close()}
      position="bottom-start"
      trapFocus
      returnFocus={false}
      withinPortal
    >
      <Popover.Target>
        <span aria-hidden style={{ position: 'absolute', pointerEvents: 'none', ...place }} />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId}>
        {event ? (
          <EventCard event={event} titleId={titleId} onAsk={onAsk} onClose={close} />
        ) : (
          'title' in open && (
            <div className={styles.list}>
              <h2 id={titleId} className={styles.listTitle}>
                <Name>{open.title}</Name>
              </h2>
              {open.events.length > 0 ? (
                <EventLines events={open.events} onOpen={setChosen} />
              ) : (
                <p className={styles.quiet}>
                  <Trans>Nothing on this day.</Trans>
                </p>
              )}
              {open.foot && <div className={styles.actions}>{open.foot}</div>}
            </div>
          )
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function placeIn(container: HTMLElement, anchor: HTMLElement | SVGElement) {
  const outer = container.getBoundingClientRect();
  const inner = anchor.getBoundingClientRect();
  return { top: inner.top - outer.top, left: inner.left - outer.left, width: inner.width, height: inner.height };
}
