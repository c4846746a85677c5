import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Activity } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import { useActivityWords } from './activity-words.ts';
import type { GapLookups } from './gap-item-change.ts';
import styles from './gap-items.module.css';
import { gapItemHistory } from './gap-items.queries.ts';

interface GapItemHistoryProps {
  organisationId: string;
  itemId: string;
  lookups: GapLookups;
}

export function GapItemHistory({ organisationId, itemId, lookups }: GapItemHistoryProps) {
  const history = useQuery(gapItemHistory(organisationId, itemId));
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <ContentSkeleton rows={4} />;
  if (history.data.items.length === 0) {
    return (
      <p className={styles.why}>
        <Trans>Nothing has changed since the programme began.</Trans>
      </p>
    );
  }
  return (
    <ol className={styles.rows}>
      {history.data.items.map((event) => (
        <Event key={event.sequence} event={event} lookups={lookups} />
      ))}
    </ol>
  );
}

function Event({ event, lookups }: { event: Activity; lookups: GapLookups }) {
  const { titleOf, changesOf } = useActivityWords(lookups);
  const name = event.actor?.name;
  return (
    <li className={styles.event}>
      <Avatar name={name ?? '·'} />
      <div>
        <div>
          <strong>{name ? <bdi>{name}</bdi> : <Trans>Waymark</Trans>}</strong> <small>{formatInstant(event.at)}</small>
        </div>
        <p>{titleOf(event)}</p>
        {changesOf(event).map(({ field, before, after }) => (
          <p key={field}>
            {field}: <del dir="auto">{before}</del> <IconArrowRight size={12} stroke={1.5} aria-hidden />{' '}
            <strong dir="auto">{after}</strong>
          </p>
        ))}
      </div>
    </li>
  );
}
