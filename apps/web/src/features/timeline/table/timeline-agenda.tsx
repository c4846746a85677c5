import { Trans, useLingui } from '@lingui/react/macro';
import type { Timeline } from '@waymark/contracts';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { formatDay, formatMonth, formatPeriod } from '../../../lib/format.ts';
import { GanttShape } from '../../../ui/gantt/gantt-shapes.tsx';
import { itemId } from '../../../ui/gantt/use-gantt-keys.ts';
import { milestoneShape } from '../../../ui/lifecycle/milestone-shape.ts';
import { Name } from '../../../ui/page/name.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import { itemOf } from '../chart/chart-groups.ts';
import { type TimelineEntry, timelineEntries } from '../chart/timeline-rows.ts';
import { signed } from '../chart/use-chart-groups.ts';
import styles from './timeline-agenda.module.css';

interface TimelineAgendaProps {
  timelines: readonly Timeline[];
  today: string;
  onWhy: (entry: TimelineEntry, end: 'from' | 'to', anchor: HTMLElement) => void;
}

/** Small screens: one date below the other, month by month, today between them. */
export function TimelineAgenda({ timelines, today, onWhy }: TimelineAgendaProps) {
  const { t } = useLingui();
  const months = useMemo(() => byMonth(timelineEntries(timelines)), [timelines]);
  const thisMonth = today.slice(0, 7);
  const isSeveral = timelines.length > 1;
  const marked = months.find(({ month }) => month >= thisMonth)?.month;
  const now = useRef<HTMLElement>(null);
  // What is over comes first in time, but not in interest.
  useEffect(() => {
    now.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className={styles.agenda} aria-label={t`Dates by month`}>
      {months.map(({ month, entries }) => (
        <section
          key={month}
          ref={month === marked ? now : undefined}
          aria-label={formatMonth(`${month}-01`)}
          data-past={month < thisMonth || undefined}
        >
          <h2>
            {formatMonth(`${month}-01`)}
            {month === marked && (
              <span className={styles.today}>
                <Trans>Today {formatDay(today)}</Trans>
              </span>
            )}
          </h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  data-item={itemId(itemOf(placeOf(entry)))}
                  onClick={(event) => onWhy(entry, 'to', event.currentTarget)}
                >
                  <Entry entry={entry} isSeveral={isSeveral} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Entry({ entry, isSeveral }: { entry: TimelineEntry; isSeveral: boolean }) {
  const { t } = useLingui();
  const { stage, milestone, slipDays } = entry;
  const slip = slipDays === null || slipDays === 0 ? undefined : t`${signed(slipDays)} d`;
  const words = [slip, milestone?.isHard && t`hard date`].filter((one) => typeof one === 'string');
  const details = [...(isSeveral ? [<Name key="programme">{entry.programmeName}</Name>] : []), ...words];
  return (
    <>
      <span className={styles.shape}>
        {milestone ? <GanttShape shape={milestoneShape(milestone)} isDone={milestone.isDone} /> : <b>{entry.number}</b>}
      </span>
      <span className={styles.words}>
        <strong>
          <bdi>{entry.name}</bdi>
        </strong>
        <span>{stage ? formatPeriod(entry.fromOn, entry.toOn) : formatDay(entry.toOn)}</span>
        {details.length > 0 && (
          <span>
            {details.map((text, at) => (
              <Fragment key={typeof text === 'string' ? text : 'programme'}>
                {at > 0 && ' · '}
                {text}
              </Fragment>
            ))}
          </span>
        )}
      </span>
      {stage && <StatusBadge status={stage.status} isPlain />}
    </>
  );
}

/** The same name as in the chart, so that a link to a date finds it here too. */
const placeOf = ({ programmeId, stage, milestone, stageKey }: TimelineEntry) => ({
  programmeId,
  stageKey: stage?.key ?? stageKey,
  milestoneId: milestone?.id,
});

/** A stage stands in the month it ends in: that is when something is due. */
function byMonth(entries: readonly TimelineEntry[]) {
  const months = new Map<string, TimelineEntry[]>();
  for (const entry of entries.toSorted((one, other) => one.toOn.localeCompare(other.toOn))) {
    const month = entry.toOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, inMonth]) => ({ month, entries: inMonth }));
}
