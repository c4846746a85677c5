import { Trans } from '@lingui/react/macro';
import { type RefObject, useMemo, useRef } from 'react';
import { useOrganisation } from '../../../lib/current-user.ts';
import type { TimelineSearch } from '../../../lib/search.ts';
import { Gantt, type GanttHandle } from '../../../ui/gantt/gantt.tsx';
import type { GanttGroup, GanttMoves } from '../../../ui/gantt/gantt-types.ts';
import { TimelineAgenda } from '../table/timeline-agenda.tsx';
import { TimelineTable } from '../table/timeline-table.tsx';
import { ComparePlans } from '../what-if/compare-plans.tsx';
import { useOutcome } from '../what-if/use-outcome.ts';
import type { Scenario } from '../what-if/use-scenario.ts';
import { useAskedWhy } from '../why/use-asked-why.ts';
import { type OpenWhy, Why } from '../why/why.tsx';
import { type ChartPlan, readRowId } from './chart-groups.ts';
import type { TimelineEntry } from './timeline-rows.ts';
import styles from './timeline-view.module.css';

interface TimelineBodyProps {
  label: string;
  view: 'chart' | 'table' | 'compare';
  isNarrow: boolean;
  groups: readonly GanttGroup[];
  plans: readonly ChartPlan[];
  scenario: Scenario | undefined;
  search: TimelineSearch;
  go: (change: Partial<TimelineSearch>) => void;
  today: string;
  gantt: RefObject<GanttHandle | null>;
  /** Left out for those who only read. */
  moves: GanttMoves | undefined;
  why: OpenWhy | undefined;
  setWhy: (why: OpenWhy | undefined) => void;
}

/** The chart, the table behind it, the list of small screens, or two plans compared; and why a date is what it is. */
export function TimelineBody(props: TimelineBodyProps) {
  const { plans, scenario, search, go, gantt, why, setWhy } = props;
  const { id: organisationId } = useOrganisation();
  const main = useRef<HTMLDivElement>(null);
  const timelines = useMemo(() => plans.map(({ timeline }) => timeline), [plans]);
  useAskedWhy({ why: search.why, timelines, gantt, container: main, setWhy });
  return (
    <div className={styles.main} ref={main}>
      <Shown {...props} organisationId={organisationId} />
      {why && main.current && (
        <Why
          open={why}
          container={main.current}
          organisationId={organisationId}
          timelines={timelines}
          isTrying={scenario?.isChanged ?? false}
          onClose={() => {
            setWhy(undefined);
            if (search.why !== undefined) go({ why: undefined });
          }}
        />
      )}
    </div>
  );
}

function Shown(props: TimelineBodyProps & { organisationId: string }) {
  const { view, isNarrow, plans, scenario, search, go, today, organisationId, setWhy } = props;
  const timelines = plans.map(({ timeline }) => timeline);
  const whyEntry = ({ programmeId, stage, milestone }: TimelineEntry, end: 'from' | 'to', anchor: HTMLElement) =>
    setWhy({ programmeId, stageKey: stage?.key, milestoneId: milestone?.id, anchor, at: end === 'from' ? 0 : 1 });
  if (view === 'compare' && scenario) {
    return (
      <ComparePlans
        organisationId={organisationId}
        scenario={scenario}
        against={search.against}
        onKeepAsA={() => go({ against: search.plan, plan: undefined })}
        onForgetA={() => go({ against: undefined })}
      />
    );
  }
  if (view === 'table')
    return <TimelineTable timelines={timelines} onWhy={whyEntry} onChart={() => go({ view: undefined })} />;
  if (isNarrow) return <TimelineAgenda timelines={timelines} today={today} onWhy={whyEntry} />;
  return <Chart {...props} />;
}

function Chart(props: TimelineBodyProps) {
  const { label, groups, search, go, today, gantt, moves, scenario, why, setWhy } = props;
  const outcome = useOutcome(scenario).join(' · ');
  return (
    <Gantt
      ref={gantt}
      label={label}
      groups={groups}
      today={today}
      zoom={search.zoom ?? 'year'}
      onZoomChange={(zoom) => go({ zoom })}
      open={why?.item}
      onOpen={(item, anchor, at) => {
        const { programmeId, stageKey } = readRowId(item.rowId);
        setWhy({ programmeId, stageKey, milestoneId: item.markId, anchor, at, item });
      }}
      moves={moves}
      dragNote={outcome === '' ? undefined : outcome}
      onEscape={scenario?.close}
      action={
        <button type="button" className={styles.tableLink} onClick={() => go({ view: 'table' })}>
          <Trans>Show as table</Trans>
        </button>
      }
    />
  );
}
