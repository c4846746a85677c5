import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Overview } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { formatDayShort, formatRelativeDay } from '../../lib/format.ts';
import { useRowCount } from '../../lib/use-row-count.ts';
import { StateShape, type StateShapeName } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import styles from './overview.module.css';
import { OverviewCard } from './overview-card.tsx';

const shapes: Readonly<Record<string, StateShapeName>> = {
  milestone: 'target',
  stage: 'ring',
  target: 'target',
  task: 'clock',
  gap_item: 'triangle',
};

interface NextDatesProps {
  org: string;
  dates: Overview['nextDates'];
}

/** What is due in the next 30 days, over all programmes. */
export function NextDates({ org, dates }: NextDatesProps) {
  const shown = useRowCount();
  const isOnly = new Set(dates.map(({ programmeId }) => programmeId)).size < 2;
  return (
    <OverviewCard
      title={<Trans>Next 30 days</Trans>}
      more={
        <Link to="/o/$org/calendar" params={{ org }} search={{ view: 'agenda' }}>
          <Trans>Calendar</Trans>
        </Link>
      }
    >
      {dates.length === 0 && (
        <p className={styles.nothing}>
          <Trans>Nothing is due in the next 30 days.</Trans>
        </p>
      )}
      <ul className={styles.rows}>
        {dates.slice(0, shown).map((date) => (
          <li key={`${date.kind} ${date.on} ${date.title}`} className={styles.date}>
            <time dateTime={date.on}>{formatDayShort(date.on)}</time>
            <StateShape name={shapes[date.kind] ?? 'ring'} />
            <span
              className={styles.text}
              title={[date.title, date.programmeName ?? ''].filter(Boolean).map(isolated).join(', ')}
            >
              <Name>{date.title}</Name>
            </span>
            <span className={styles.aside}>{!isOnly && date.programmeName && <Name>{date.programmeName}</Name>}</span>
            <span className={styles.when}>{formatRelativeDay(date.on)}</span>
          </li>
        ))}
      </ul>
    </OverviewCard>
  );
}
