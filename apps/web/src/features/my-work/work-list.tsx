import { Trans } from '@lingui/react/macro';
import type { MyWork, WorkItem } from '@waymark/contracts';
import { type WorkSection, workSections } from '@waymark/domain';
import { memo, type ReactNode } from 'react';
import { formatDay, formatDayShort, formatNumber } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { StateShape, type StateShapeName } from '../../ui/lifecycle/state-shape.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import styles from './work-list.module.css';
import { workKey } from './work-sections.ts';

interface WorkListProps {
  items: readonly WorkItem[];
  openKey: string | undefined;
  /** How much there is of each section, also of what is not here yet. */
  counts: MyWork['bySection'];
  /** What is here is not what was asked for, which is on its way: nothing of it can be opened. */
  isStale: boolean;
  /** A row as a link to where the work is done; the same function each time, or all rows are drawn again. */
  renderLink: (item: WorkItem, className: string | undefined, children: ReactNode) => ReactNode;
}

const shapes: Readonly<Record<WorkItem['segment'], StateShapeName>> = {
  tasks: 'ring',
  answers: 'cross',
  reviews: 'target',
  gap_items: 'question',
  events: 'ring',
  mentions: 'question',
};

const titles: Readonly<Record<WorkSection, ReactNode>> = {
  overdue: <Trans>Overdue</Trans>,
  this_week: <Trans>This week</Trans>,
  later: <Trans>Later</Trans>,
  not_yet_due: <Trans>Not yet due</Trans>,
  no_date: <Trans>No date</Trans>,
};

export function WorkList({ items, openKey, counts, isStale, renderLink }: WorkListProps) {
  const bySection = Map.groupBy(items, ({ section }) => section);
  return (
    <div className={styles.sections} aria-busy={isStale} inert={isStale}>
      {workSections.map((section) => {
        const rows = bySection.get(section) ?? [];
        if (rows.length === 0) return null;
        return (
          <section key={section} className={styles.section} aria-labelledby={`work-${section}`}>
            <h2 id={`work-${section}`} className={styles.head}>
              {titles[section]} {counts && <span>{formatNumber(counts[section])}</span>}
            </h2>
            <ul className={styles.list}>
              {rows.map((item) => (
                <Row key={workKey(item)} item={item} isOpen={openKey === workKey(item)} renderLink={renderLink} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface RowProps extends Pick<WorkListProps, 'renderLink'> {
  item: WorkItem;
  isOpen: boolean;
}

const Row = memo(function Row({ item, isOpen, renderLink }: RowProps) {
  return <li data-open={isOpen || undefined}>{renderLink(item, styles.row, <RowFacts item={item} />)}</li>;
});

function RowFacts({ item }: { item: WorkItem }) {
  return (
    <>
      <StateShape name={item.isOverdue ? 'overdue' : shapes[item.segment]} />
      <span className={styles.words}>
        <span className={styles.title}>
          {item.asks && `${item.asks}: `}
          <bdi>{item.title}</bdi>
        </span>
        {item.because && (
          <span className={styles.because}>
            <bdi>{item.because}</bdi>
          </span>
        )}
        <span className={styles.context}>
          <bdi>{item.context}</bdi>
        </span>
      </span>
      {item.owner && (
        <span className={styles.owner}>
          <PersonName person={item.owner} />
        </span>
      )}
      {/* Also where there is no day, so that the names of a list stand below each other. */}
      <span className={styles.due} data-overdue={item.isOverdue || undefined}>
        {item.dueOn && <DueDay day={item.dueOn} />}
      </span>
    </>
  );
}

const DueDay = ({ day }: { day: string }) => (
  <time dateTime={day}>{day.slice(0, 4) === today().slice(0, 4) ? formatDayShort(day) : formatDay(day)}</time>
);
