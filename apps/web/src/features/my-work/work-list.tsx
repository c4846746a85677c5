import { Trans } from '@lingui/react/macro';
import type { WorkItem } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatDayShort, today } from '../../lib/format.ts';
import { StateShape, type StateShapeName } from '../../ui/lifecycle/state-shape.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import styles from './work-list.module.css';
import { sectionOf, type WorkSection, workKey, workSections } from './work-sections.ts';

interface WorkListProps {
  items: readonly WorkItem[];
  openKey: string | undefined;
  /** More follows what is here, so the last section is not known to be whole. */
  hasMore: boolean;
  /** A row as a link to where the work is done. */
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
  no_date: <Trans>No date</Trans>,
};

export function WorkList({ items, openKey, hasMore, renderLink }: WorkListProps) {
  const bySection = Map.groupBy(items, (item) => sectionOf(item, today()));
  const last = workSections.findLast((section) => bySection.has(section));
  return workSections.map((section) => {
    const rows = bySection.get(section) ?? [];
    if (rows.length === 0) return null;
    return (
      <section key={section} className={styles.section} aria-labelledby={`work-${section}`}>
        <h2 id={`work-${section}`} className={styles.head}>
          {titles[section]} {!(hasMore && section === last) && <span>{rows.length}</span>}
        </h2>
        <ul className={styles.list}>
          {rows.map((item) => (
            <li key={workKey(item)} data-open={openKey === workKey(item) || undefined}>
              {renderLink(item, styles.row, <Row item={item} />)}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Row({ item }: { item: WorkItem }) {
  return (
    <>
      <StateShape name={item.isOverdue ? 'overdue' : shapes[item.segment]} />
      <span className={styles.words}>
        <span className={styles.title}>{item.asks === '' ? item.title : `${item.asks}: ${item.title}`}</span>
        {item.because && <span className={styles.because}>{item.because}</span>}
        <span className={styles.context}>{item.context}</span>
      </span>
      {item.owner && (
        <span className={styles.owner}>
          <PersonName person={item.owner} />
        </span>
      )}
      {item.dueOn && (
        <time className={styles.due} dateTime={item.dueOn} data-overdue={item.isOverdue || undefined}>
          {item.dueOn.slice(0, 4) === today().slice(0, 4) ? formatDayShort(item.dueOn) : formatDay(item.dueOn)}
        </time>
      )}
    </>
  );
}
