import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CopyButton } from '@mantine/core';
import type { Timeline } from '@waymark/contracts';
import { type ReactNode, useMemo, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import { statusWord } from '../../../ui/page/status-badge.tsx';
import { type EntrySort, sortedEntries, type TimelineEntry, timelineEntries } from '../chart/timeline-rows.ts';
import { signed } from '../chart/use-chart-groups.ts';
import styles from './timeline-table.module.css';

interface TimelineTableProps {
  timelines: readonly Timeline[];
  onWhy: (entry: TimelineEntry, end: 'from' | 'to', anchor: HTMLElement) => void;
  onChart: () => void;
}

/** The chart as a table: all dates, to sort, to copy, and for screen readers. Each date says why. */
export function TimelineTable({ timelines, onWhy, onChart }: TimelineTableProps) {
  const { t } = useLingui();
  const [sort, setSort] = useState<{ by: EntrySort; isDown: boolean }>({ by: 'order', isDown: false });
  const entries = useMemo(() => sortedEntries(timelineEntries(timelines), sort.by, sort.isDown), [timelines, sort]);
  const columns: [EntrySort, string][] = [
    ['name', t`Stage or date`],
    ['fromOn', t`From`],
    ['toOn', t`To`],
    ['baselineToOn', t`Baseline`],
    ['slipDays', t`Slip`],
    ['floatDays', t`Float`],
  ];
  const head = (by: EntrySort, words: ReactNode) => {
    const direction = sort.isDown ? 'descending' : 'ascending';
    return (
      <th
        key={by}
        scope="col"
        aria-sort={sort.by === by ? direction : 'none'}
        data-numeric={isNumeric(by) || undefined}
      >
        <button type="button" onClick={() => setSort({ by, isDown: sort.by === by && !sort.isDown })}>
          {words}
          <span aria-hidden>{sort.by === by ? (sort.isDown ? '↓' : '↑') : ''}</span>
        </button>
      </th>
    );
  };
  return (
    <div className={styles.scroller}>
      <div className={styles.tools}>
        <Button variant="subtle" size="sm" onClick={onChart}>
          <Trans>Show as chart</Trans>
        </Button>
        <CopyTable entries={entries} heads={columns.map(([, words]) => words)} />
      </div>
      <table className={styles.table} aria-label={t`All dates`}>
        <thead>
          <tr>
            {head('order', <Trans>Programme</Trans>)}
            {columns.map(([by, words]) => head(by, words))}
            <th scope="col">
              <Trans>State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} onWhy={onWhy} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNumeric = (by: EntrySort) => by === 'slipDays' || by === 'floatDays';

function EntryRow({ entry, onWhy }: { entry: TimelineEntry } & Pick<TimelineTableProps, 'onWhy'>) {
  const { t } = useLingui();
  const { name, number, milestone, stage, slipDays, floatDays } = entry;
  const day = (end: 'from' | 'to', on: string) => (
    <button
      type="button"
      className={styles.why}
      aria-label={t`${formatDay(on)}. Why this date? ${name}`}
      onClick={(event) => onWhy(entry, end, event.currentTarget)}
    >
      {formatDay(on)}
    </button>
  );
  return (
    <tr data-critical={entry.isCritical || undefined} data-milestone={milestone ? true : undefined}>
      <td>
        <Name>{entry.programmeName}</Name>
      </td>
      <th scope="row">
        {number && <span className={styles.number}>{number}</span>}
        <bdi>{name}</bdi>
      </th>
      <td>{stage && day('from', entry.fromOn)}</td>
      <td>{day('to', entry.toOn)}</td>
      <td>{entry.baselineToOn && formatDay(entry.baselineToOn)}</td>
      <td data-numeric>{slipDays !== null && t`${signed(slipDays)} d`}</td>
      <td data-numeric>{floatDays !== null && t`${floatDays} d`}</td>
      <td>
        <EntryState entry={entry} />
      </td>
    </tr>
  );
}

function EntryState({ entry: { stage, milestone, isCritical } }: { entry: TimelineEntry }) {
  const { i18n } = useLingui();
  const state = stage ? stage.status : milestone?.isDone ? 'done' : 'planned';
  return (
    <>
      {i18n._(statusWord(state))}
      {isCritical && (
        <>
          {' · '}
          <Trans>critical path</Trans>
        </>
      )}
      {milestone?.isHard && (
        <>
          {' · '}
          <Trans>hard date</Trans>
        </>
      )}
    </>
  );
}

function CopyTable({ entries, heads }: { entries: readonly TimelineEntry[]; heads: readonly string[] }) {
  const { t } = useLingui();
  const lines = entries.map(({ programmeName, name, fromOn, toOn, baselineToOn, slipDays, floatDays }) =>
    [programmeName, name, fromOn, toOn, baselineToOn ?? '', slipDays ?? '', floatDays ?? ''].join('\t'),
  );
  return (
    <CopyButton value={[[t`Programme`, ...heads].join('\t'), ...lines].join('\n')}>
      {({ copied, copy }) => (
        <Button variant="subtle" size="sm" onClick={copy}>
          {copied ? <Trans>Copied</Trans> : <Trans>Copy table</Trans>}
        </Button>
      )}
    </CopyButton>
  );
}
