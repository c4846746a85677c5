import { Trans } from '@lingui/react/macro';
import type { CalendarEvent } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { Name } from '../../../ui/page/name.tsx';
import { PopoverBeside } from '../../../ui/page/popover-beside.tsx';
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
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}

/** Details of what was pressed, or the list of a day, from which one goes on to an event. */
export function EventPopover({ open, onAsk, onClose }: EventPopoverProps) {
  const [chosenId, setChosenId] = useState<string>();
  const event = 'event' in open ? open.event : open.events.find(({ id }) => id === chosenId);
  return (
    <PopoverBeside beside={open} position="bottom-start" onClose={onClose}>
      {(titleId, close) =>
        event ? (
          <EventCard event={event} titleId={titleId} onAsk={onAsk} onClose={close} />
        ) : (
          'title' in open && (
            <div className={styles.list}>
              <h2 id={titleId} className={styles.listTitle}>
                <Name>{open.title}</Name>
              </h2>
              {open.events.length > 0 ? (
                <EventLines events={open.events} onOpen={({ id }) => setChosenId(id)} />
              ) : (
                <p className={styles.quiet}>
                  <Trans>Nothing on this day.</Trans>
                </p>
              )}
              {open.foot && <div className={styles.actions}>{open.foot}</div>}
            </div>
          )
        )
      }
    </PopoverBeside>
  );
}
