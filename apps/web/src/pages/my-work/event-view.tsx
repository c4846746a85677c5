import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorkItem } from '@waymark/contracts';
import { eventsOf } from '../../features/calendar/calendar.queries.ts';
import type { Asked } from '../../features/calendar/entries/entry-dialogs.tsx';
import { EventFacts, EventKind } from '../../features/calendar/events/event-card.tsx';
import { useOrganisation } from '../../lib/current-user.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Missing } from '../../ui/feedback/missing.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { SidePanel } from '../../ui/page/side-panel.tsx';
import styles from './event-view.module.css';

interface EventViewProps {
  eventId: string;
  events: readonly WorkItem[];
  onOpen: (id: string | undefined) => void;
  onAsk: (asked: Asked) => void;
}

/** The event that is asked of the person, where it is done or left out. */
export function EventView({ eventId, events, onOpen, onAsk }: EventViewProps) {
  const { t } = useLingui();
  const { id: organisationId, slug: org } = useOrganisation();
  const index = events.findIndex(({ id }) => id === eventId);
  const on = events[index]?.dueOn ?? undefined;
  const walk = (step: number) => {
    const target = index >= 0 ? events[index + step] : undefined;
    return target && (() => onOpen(target.id));
  };
  const close = () => onOpen(undefined);
  const days = useQuery({ ...eventsOf(organisationId, { fromOn: on ?? '', toOn: on ?? '' }), enabled: Boolean(on) });
  const event = days.data?.items.find(({ entry }) => entry?.id === eventId);
  const walking = { onPrevious: walk(-1), onNext: walk(1), onClose: close };
  return (
    <SidePanel title={event?.title ?? t`Event`} reference={event && <EventKind event={event} />} {...walking}>
      {event && on ? (
        <div className={styles.facts}>
          <EventFacts event={event} onAsk={onAsk} onClose={close} />
          <Link to="/o/$org/calendar" params={{ org }} search={{ on }}>
            <Trans>Show in the calendar</Trans>
          </Link>
        </div>
      ) : days.isError ? (
        <ErrorState error={days.error} onRetry={() => void days.refetch()} />
      ) : days.isFetching ? (
        <ContentSkeleton rows={4} />
      ) : (
        <Missing
          title={<Trans>This event waits for nothing</Trans>}
          backLabel={<Trans>Back to my work</Trans>}
          onBack={close}
        />
      )}
    </SidePanel>
  );
}
