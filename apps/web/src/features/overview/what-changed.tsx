import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Activity } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import type { ReactNode } from 'react';
import { dayOf, formatDayShort, formatInstant, formatTime } from '../../lib/format.ts';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import styles from './overview.module.css';
import { OverviewCard } from './overview-card.tsx';

interface WhatChangedProps {
  org: string;
  /** Nothing while they are on their way. */
  changes: readonly Activity[] | undefined;
  /** What was done, in words; the name stands before it. */
  say: (change: Activity) => string;
  problem?: ReactNode;
}

export function WhatChanged({ org, changes, say, problem }: WhatChangedProps) {
  return (
    <OverviewCard
      title={<Trans>What changed</Trans>}
      more={
        <Link to="/o/$org/settings/activity" params={{ org }}>
          <Trans>All changes</Trans>
        </Link>
      }
    >
      {problem}
      {!changes && !problem && <ContentSkeleton rows={4} />}
      <ul className={styles.rows}>
        {changes?.map((change) => {
          const name = change.actor?.name ?? 'Waymark';
          const said = say(change);
          return (
            <li key={change.sequence} className={styles.change} title={formatInstant(change.at)}>
              <Avatar name={name} />
              <span className={styles.text} title={`${isolated(name)} ${said}`}>
                {isolated(name.split(' ')[0] ?? name)} {said}
              </span>
              <time className={styles.when} dateTime={change.at}>
                {whenInShort(change.at)}
              </time>
            </li>
          );
        })}
      </ul>
    </OverviewCard>
  );
}

/** The time of what happened today, else the day. */
function whenInShort(instant: string): string {
  const day = dayOf(instant);
  return day === dayOf(new Date()) ? formatTime(instant) : formatDayShort(day);
}
