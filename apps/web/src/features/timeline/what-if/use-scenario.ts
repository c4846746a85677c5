import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { PlanChange, Timeline, WhatIf } from '@waymark/contracts';
import { useMemo, useState } from 'react';
import { useMay } from '../../../lib/current-user.ts';
import type { TimelineSearch } from '../../../lib/search.ts';
import type { ChartPlan } from '../chart/chart-groups.ts';
import { whatIfOf } from '../timeline.queries.ts';
import { isChanged, planText, readPlan, roughly } from './scenario.ts';

/** While a bar is being dragged the planner is asked once it rests this long. */
const restMilliseconds = 250;

export interface Scenario {
  /** The plan in force of the programme that is being tried out. */
  timeline: Timeline;
  change: PlanChange;
  isChanged: boolean;
  result: WhatIf | undefined;
  /** The result is that of an earlier change; the next is on its way. */
  isStale: boolean;
  error: unknown;
  setChange: (change: PlanChange) => void;
  close: () => void;
}

interface ScenarioOptions {
  organisationId: string;
  timelines: readonly Timeline[];
  search: TimelineSearch;
  go: (change: Partial<TimelineSearch>) => void;
}

/** The plan being tried: it lives in the address; only while a bar is being dragged it is held here. */
export function useScenario({ organisationId, timelines, search, go }: ScenarioOptions) {
  const [dragged, setDragged] = useState<{ programmeId: string; change: PlanChange }>();
  // What was dropped is in the address from then on.
  const address = `${search.whatIf} ${search.plan}`;
  const [seen, setSeen] = useState(address);
  if (seen !== address) {
    setSeen(address);
    setDragged(undefined);
  }
  const fromAddress = useMemo(() => readPlan(search.plan), [search.plan]);
  // Whoever may not try plans out may still be sent the address of one.
  const mayTry = useMay('oversee');
  const programmeId = mayTry ? (dragged?.programmeId ?? search.whatIf) : undefined;
  const timeline = timelines.find((candidate) => candidate.programmeId === programmeId);
  const change = dragged?.change ?? fromAddress;
  const text = planText(change);
  const [restedText] = useDebouncedValue(text, dragged ? restMilliseconds : 0);
  const rested = useMemo(() => (restedText === undefined ? undefined : readPlan(restedText)), [restedText]);
  const asked = useQuery(
    whatIfOf({ organisationId, programmeId: programmeId ?? '' }, timeline && rested, timeline?.version),
  );
  const result = text === undefined || asked.data?.before.programmeId !== programmeId ? undefined : asked.data;
  const isStale = text !== undefined && (restedText !== text || asked.isPlaceholderData || asked.isPending);

  const scenario: Scenario | undefined = timeline && {
    timeline,
    change,
    isChanged: isChanged(change),
    result,
    isStale: isStale && !asked.isError,
    error: asked.isError && restedText === text ? asked.error : undefined,
    setChange: (next) => go({ whatIf: timeline.programmeId, plan: planText(next) }),
    close: () => go({ whatIf: undefined, plan: undefined, against: undefined, view: viewWithout(search) }),
  };
  const plans = usePlans(timelines, scenario);
  return { scenario, plans, setDragged };
}

const viewWithout = ({ view }: TimelineSearch) => (view === 'compare' ? undefined : view);

/** What the chart draws: the plans in force, and the one being tried in place of its own. */
function usePlans(timelines: readonly Timeline[], scenario: Scenario | undefined): ChartPlan[] {
  const { timeline: tried, change, result, isStale } = scenario ?? {};
  const text = change && planText(change);
  return useMemo(() => {
    const shownOf = (timeline: Timeline): ChartPlan => {
      if (timeline !== tried || text === undefined) return { timeline, before: undefined };
      const known = result?.after ?? timeline;
      return { timeline: isStale || !result ? roughly(known, readPlan(text)) : known, before: timeline };
    };
    return timelines.map(shownOf);
  }, [timelines, tried, text, result, isStale]);
}
