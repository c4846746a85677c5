import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import type { Activity } from '@waymark/contracts';
import { useEffect } from 'react';
import { dayOf, formatDayLong, formatTime } from '../../lib/format.ts';
import styles from './activity.module.css';
import { byDay } from './activity-changes.ts';
import { ActivityEntry, type NameOf } from './activity-entry.tsx';

interface ActivityListProps {
  entries: readonly Activity[];
  nameOf: NameOf;
  programmeName: NameOf;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

export function ActivityList({ entries, nameOf, programmeName, hasMore, isLoadingMore, onMore }: ActivityListProps) {
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const isEndNear = entry?.isIntersecting ?? false;

  useEffect(() => {
    if (isEndNear && hasMore && !isLoadingMore) onMore();
  }, [isEndNear, hasMore, isLoadingMore, onMore]);

  return (
    <>
      {byDay(entries, dayOf).map(({ day, entries: ofDay }) => (
        <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.dayTitle}>
            {formatDayLong(day)}
          </h2>
          <ol className={styles.entries}>
            {ofDay.map((item) => (
              <ActivityEntry
                key={item.sequence}
                entry={item}
                time={formatTime(item.at)}
                {...{ nameOf, programmeName }}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasMore && (
        <div ref={ref} className={styles.more}>
          <Button variant="default" loading={isLoadingMore} onClick={onMore}>
            <Trans>Show older entries</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
