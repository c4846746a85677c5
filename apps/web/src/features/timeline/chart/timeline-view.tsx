import { useMediaQuery } from '@mantine/hooks';
import type { Timeline } from '@waymark/contracts';
import { type ReactNode, useRef, useState } from 'react';
import { useOrganisation } from '../../../lib/current-user.ts';
import type { TimelineSearch } from '../../../lib/search.ts';
import { showProblem } from '../../../ui/feedback/toasts.tsx';
import type { GanttHandle } from '../../../ui/gantt/gantt.tsx';
import { savePng, saveSvg } from '../../../ui/gantt/save-picture.ts';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { SplitView } from '../../../ui/page/side-panel.tsx';
import { useMoves } from '../what-if/use-moves.ts';
import { useSaidMove } from '../what-if/use-said-move.ts';
import { useScenario } from '../what-if/use-scenario.ts';
import { useUndo } from '../what-if/use-undo.ts';
import { WhatIfPanel } from '../what-if/what-if-panel.tsx';
import type { OpenWhy } from '../why/why.tsx';
import { PrintedChart } from './printed-chart.tsx';
import { TimelineBody } from './timeline-body.tsx';
import { TimelineToolbar } from './timeline-toolbar.tsx';
import styles from './timeline-view.module.css';
import { useChartGroups } from './use-chart-groups.ts';
import { useChartPicture } from './use-chart-picture.ts';

interface TimelineViewProps {
  title: string;
  detail?: ReactNode;
  /** All programmes in their order; the address may show only one of them. */
  timelines: readonly Timeline[];
  today: string;
  search: TimelineSearch;
  go: (change: Partial<TimelineSearch>) => void;
  /** Below the chart: what the programmes share and where they clash. */
  children?: ReactNode;
}

/** The timeline of one or several programmes: chart, table or list, and the plan being tried beside it. */
export function TimelineView({ title, detail, timelines, today, search, go, children }: TimelineViewProps) {
  const organisation = useOrganisation();
  const isNarrow = useMediaQuery('(max-width: 39.99em)', undefined, { getInitialValueInEffect: false });
  const shown = search.only ? timelines.filter(({ programmeId }) => programmeId === search.only) : timelines;
  const { scenario, plans, setDragged } = useScenario({
    organisationId: organisation.id,
    timelines: shown,
    search,
    go,
  });
  const groups = useChartGroups(plans);
  const { onAdopted } = useUndo(organisation.id);
  const draw = useChartPicture({ title, organisation, groups, today });
  const gantt = useRef<GanttHandle>(null);
  const [why, setWhy] = useState<OpenWhy>();
  const { moves, said } = useMoves({ timelines: shown, scenario, go, setDragged, setWhy });
  useSaidMove(said, scenario);
  const view = search.view === 'compare' && !scenario ? 'chart' : (search.view ?? 'chart');
  const hasChart = view === 'chart' && !isNarrow;
  const name = `waymark-timeline-${today}`;
  // While a bar is being dragged the panel would open over it; the chart itself shows what moves.
  const panel = scenario && search.whatIf !== undefined && (
    <WhatIfPanel
      organisationId={organisation.id}
      scenario={scenario}
      isComparing={view === 'compare'}
      onCompare={() => go({ view: view === 'compare' ? undefined : 'compare' })}
      onAdopted={onAdopted}
    />
  );
  return (
    <SplitView panel={panel}>
      <div className={styles.page}>
        <div className={styles.top}>
          <PageHeader
            title={title}
            detail={detail}
            actions={
              <TimelineToolbar
                timelines={timelines}
                search={search}
                go={go}
                hasChart={hasChart}
                onToday={() => gantt.current?.scrollToDay(today)}
                onSaveSvg={() => saveSvg(draw(), name)}
                onSavePng={() => void savePng(draw(), name).catch(showProblem)}
              />
            }
          />
        </div>
        <TimelineBody
          label={title}
          view={view}
          isNarrow={isNarrow}
          groups={groups}
          plans={plans}
          scenario={scenario}
          search={search}
          go={go}
          today={today}
          gantt={gantt}
          moves={shown.some(({ abilities }) => abilities.adopt) ? moves : undefined}
          why={why}
          setWhy={setWhy}
        />
        {hasChart && <PrintedChart draw={draw} />}
        {children && <div className={styles.beneath}>{children}</div>}
      </div>
    </SplitView>
  );
}
