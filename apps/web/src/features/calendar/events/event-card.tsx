import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CalendarEvent } from '@waymark/contracts';
import { eventState, whyOfEvent } from '@waymark/domain';
import { useMay, useOrganisation } from '../../../lib/current-user.ts';
import { useEventTarget } from '../../../lib/event-target.ts';
import { formatNumber, formatRelativeDay } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { KindShape } from '../../../ui/lifecycle/kind-shape.tsx';
import { kindWords } from '../../../ui/lifecycle/kind-words.ts';
import { Name } from '../../../ui/page/name.tsx';
import { PersonName } from '../../../ui/page/person.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import { EntryActions } from '../entries/entry-actions.tsx';
import type { Asked } from '../entries/entry-dialogs.tsx';
import { isEntryEvent } from '../entries/use-entry-actions.tsx';
import { useFixedWords } from '../entries/use-fixed-words.ts';
import styles from './event-card.module.css';
import { daysOf } from './use-event-name.ts';

interface EventCardProps {
  event: CalendarEvent;
  titleId: string;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}

/** What stands behind one event, and the way to it. */
export function EventCard({ titleId, ...shown }: EventCardProps) {
  return (
    <div className={styles.card}>
      <EventKind event={shown.event} />
      <h2 id={titleId} className={styles.title}>
        <Name>{shown.event.title}</Name>
      </h2>
      <EventFacts {...shown} />
    </div>
  );
}

/** What it is, and where it stands. */
export function EventKind({ event }: Pick<EventCardProps, 'event'>) {
  const { i18n } = useLingui();
  const state = eventState(event, today());
  return (
    <div className={styles.kind}>
      <KindShape kind={event.kind} size={12} />
      {i18n._(kindWords[event.kind].one)}
      {state !== 'planned' && <StatusBadge status={state} />}
    </div>
  );
}

/** Its days and what is known of it; what people put in themselves can be changed here. */
export function EventFacts({ event, onAsk, onClose }: Omit<EventCardProps, 'titleId'>) {
  return (
    <>
      <p className={styles.days}>
        {daysOf(event)}
        <span className={styles.quiet}> · {whenWords(event)}</span>
      </p>
      {event.detail !== '' && <p className={styles.detail}>{event.detail}</p>}
      {event.programmeName && !event.counts && !event.title.includes(event.programmeName) && (
        <p className={styles.quiet}>
          <Name>{event.programmeName}</Name>
        </p>
      )}
      {event.person && <PersonName person={event.person} />}
      {isEntryEvent(event) ? (
        <EntryActions event={event} onAsk={onAsk} onClose={onClose} />
      ) : event.counts ? (
        <WaysToCounted event={event} counts={event.counts} />
      ) : (
        <WayThere event={event} />
      )}
    </>
  );
}

/** The rest has its day from elsewhere: why it cannot be moved here, for those who could, and the way there. */
function WayThere({ event: { id, kind, title, programmeId, fromOn } }: { event: CalendarEvent }) {
  const { slug: org } = useOrganisation();
  const targetOf = useEventTarget();
  const fixedWords = useFixedWords();
  const mayManage = useMay('addEvent');
  const { label, link } = targetOf({ eventId: id, kind, programmeId, on: fromOn });
  return (
    <>
      {mayManage && <p className={styles.quiet}>{fixedWords({ id, kind })}</p>}
      <Group gap="md">
        <Button variant="default" size="sm" renderRoot={(props) => <Link {...link} {...props} />}>
          {label}
        </Button>
        {id.startsWith('stage:') && programmeId !== null && (
          <Link
            to="/o/$org/programmes/$programmeId/timeline"
            params={{ org, programmeId }}
            search={{ why: whyOfEvent(id) }}
          >
            <Trans>Why this date?</Trans>
            <VisuallyHidden>
              {' '}
              <bdi>{title}</bdi>
            </VisuallyHidden>
          </Link>
        )}
      </Group>
    </>
  );
}

interface WaysToCountedProps {
  event: CalendarEvent;
  counts: NonNullable<CalendarEvent['counts']>;
}

/** Where many are due on one day: to the list of each programme, filtered by the day. */
function WaysToCounted({ event: { kind, fromOn }, counts }: WaysToCountedProps) {
  const { slug: org } = useOrganisation();
  const due = { dueAfter: fromOn, dueBefore: fromOn };
  const search = kind === 'finding' ? { ...due, conformity: ['major' as const, 'minor' as const] } : due;
  return (
    <ul className={styles.counts}>
      {counts.map(({ programmeId, programmeName, count }) => (
        <li key={programmeId}>
          <Link to="/o/$org/programmes/$programmeId/gap-analysis" params={{ org, programmeId }} search={search}>
            <Name>{programmeName}</Name>
          </Link>
          <span className={styles.quiet}>{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
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
