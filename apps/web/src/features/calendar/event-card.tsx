import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CalendarEvent } from '@waymark/contracts';
import { formatRelativeDay, today } from '../../lib/format.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import styles from './event-card.module.css';
import { eventState } from './event-state.ts';
import { useEventTarget } from './event-target.ts';
import { KindShape } from './kind-shape.tsx';
import { kindWords } from './kind-words.ts';
import { daysOf } from './use-event-name.ts';

/** What stands behind one event, and the way to it. */
export function EventCard({ event, titleId }: { event: CalendarEvent; titleId: string }) {
  const { i18n } = useLingui();
  const target = useEventTarget(event);
  const state = eventState(event, today());
  return (
    <div className={styles.card}>
      <div className={styles.kind}>
        <KindShape kind={event.kind} size={12} />
        {i18n._(kindWords[event.kind].one)}
        {state !== 'planned' && <StatusBadge status={state} />}
      </div>
      <h2 id={titleId} className={styles.title}>
        {event.title}
      </h2>
      <p className={styles.days}>
        {daysOf(event)}
        <span className={styles.quiet}> · {whenWords(event)}</span>
      </p>
      {event.detail !== '' && <p className={styles.detail}>{event.detail}</p>}
      {event.programmeName && <p className={styles.quiet}>{event.programmeName}</p>}
      {target && (
        <Button variant="default" size="sm" renderRoot={(props) => <Link {...target.link} {...props} />}>
          {target.label}
        </Button>
      )}
    </div>
  );
}

/** From here: how long until it begins, else until it ends. */
function whenWords({ fromOn, toOn }: CalendarEvent) {
  const isUnderWay = fromOn !== toOn && fromOn <= today();
  return isUnderWay && toOn >= today() ? (
    <Trans>ends {formatRelativeDay(toOn)}</Trans>
  ) : (
    formatRelativeDay(isUnderWay ? toOn : fromOn)
  );
}
