import { Injectable } from '@nestjs/common';
import type { Overview } from '@waymark/contracts';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { shownSoon } from '../../common/contributions/dated.ts';
import { ReadinessService } from '../gap-items/readiness.service.ts';
import { ProgrammePlansService, type ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';
import { OverviewFacts, type OverviewFactsRow } from './overview-facts.ts';
import { type OverviewWords, overviewWords } from './overview-words.ts';

type NextDate = Overview['nextDates'][number];

const daysAhead = 30;

@Injectable()
export class OverviewService {
  constructor(
    private readonly facts: OverviewFacts,
    private readonly plans: ProgrammePlansService,
    private readonly readiness: ReadinessService,
  ) {}

  /** Where every programme stands, what comes in the next 30 days, and what waits. Three statements. */
  async read(actor: Actor): Promise<Overview> {
    const on = today(actor.timeZone);
    const toOn = on.add({ days: daysAhead });
    const judged = this.readiness.figuresOf(actor, null, on);
    const [plans, figures, facts] = await Promise.all([
      this.plans.timelines(actor, judged),
      judged,
      this.facts.read(actor, { fromOn: on, toOn }),
    ]);
    return {
      programmes: plans.flatMap(({ programme, stages, nextHardDate, record, findings }) => {
        const figure = figures.get(programme.id);
        if (!figure) return [];
        const { readiness, gates } = figure;
        return [{ ...programme, stages, readiness, gates, nextHardDate, record, findings }];
      }),
      nextDates: nextDates(plans, facts, {
        from: on.toString(),
        to: toOn.toString(),
        words: overviewWords(actor.language),
      }),
      ...facts.counts,
      myOpenWork: facts.myOpenWork,
    };
  }
}

/** Days are compared as text: `YYYY-MM-DD` has the order of the calendar. */
function nextDates(
  plans: readonly ProgrammeTimeline[],
  { soon }: OverviewFactsRow,
  range: { from: string; to: string; words: OverviewWords },
): NextDate[] {
  const told = heldOnce(plans);
  const all: NextDate[] = [...plans.flatMap((plan) => plannedDates(plan, { words: range.words, told })), ...soon];
  return all
    .filter(({ on }) => on >= range.from && on <= range.to)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(0, shownSoon);
}

/** What several programmes hold together is told once, under the name of the first. */
function heldOnce(plans: readonly ProgrammeTimeline[]): Set<string> {
  const said = new Set<string>();
  return new Set(
    plans.flatMap(({ programme, timeline }) =>
      timeline.milestones.flatMap(({ id, override }) => {
        if (!override?.sharedId) return [];
        const isFirst = !said.has(override.sharedId);
        said.add(override.sharedId);
        return isFirst ? [] : [`${programme.id} ${id}`];
      }),
    ),
  );
}

function plannedDates(
  { programme, timeline }: ProgrammeTimeline,
  { words, told }: { words: OverviewWords; told: ReadonlySet<string> },
): NextDate[] {
  const of = { programmeId: programme.id, programmeName: programme.name };
  const open = timeline.stages.filter(({ status }) => status !== 'done' && status !== 'skipped');
  const over = timeline.stages.filter((stage) => !open.includes(stage)).map(({ key }) => key);
  return [
    ...timeline.milestones
      .filter(({ isDone, stageKey }) => !isDone && (stageKey === null || !over.includes(stageKey)))
      .filter(({ id }) => !told.has(`${programme.id} ${id}`))
      .map(({ on, name }) => ({ ...of, on: on.toString(), kind: 'milestone', title: name })),
    ...open.map(({ toOn, name }) => ({ ...of, on: toOn.toString(), kind: 'stage', title: words.stageEnds(name) })),
    { ...of, on: programme.targetOn, kind: 'target', title: words.target(programme.name) },
  ];
}
