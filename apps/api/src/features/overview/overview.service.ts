import { Injectable } from '@nestjs/common';
import type { Overview } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { shownSoon } from '../../common/contributions/dated.ts';
import { rememberedOf } from '../../common/remembered.ts';
import { ReadinessService } from '../gap-items/readiness.service.ts';
import { ProgrammePlansService, type ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';
import { OverviewFacts, type OverviewFactsRow } from './overview-facts.ts';
import { overviewWords } from './overview-words.ts';

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
        language: actor.language,
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
  range: { from: string; to: string; language: Language },
): NextDate[] {
  const told = heldOnce(plans);
  const planned = plans.flatMap((plan) =>
    plannedDates(plan, range.language)
      .filter(({ milestoneId }) => !told.has(`${plan.programme.id} ${milestoneId}`))
      .map(({ date }) => date),
  );
  return [...planned, ...soon]
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

/** What may come next of a plan; it follows from the plan, and is remembered with it. */
const plannedDates = rememberedOf(1, ({ programme, timeline }: ProgrammeTimeline, language: Language) => {
  const words = overviewWords(language);
  const of = { programmeId: programme.id, programmeName: programme.name };
  const open = timeline.stages.filter(({ status }) => status !== 'done' && status !== 'skipped');
  const over = timeline.stages.filter((stage) => !open.includes(stage)).map(({ key }) => key);
  const dates: { milestoneId: string | null; date: NextDate }[] = [
    ...timeline.milestones
      .filter(({ isDone, stageKey }) => !isDone && (stageKey === null || !over.includes(stageKey)))
      .map(({ id, on, name }) => ({
        milestoneId: id,
        date: { ...of, on: on.toString(), kind: 'milestone', title: name },
      })),
    ...open.map(({ toOn, name }) => ({
      milestoneId: null,
      date: { ...of, on: toOn.toString(), kind: 'stage', title: words.stageEnds(name) },
    })),
    {
      milestoneId: null,
      date: { ...of, on: programme.targetOn, kind: 'target', title: words.target(programme.name) },
    },
  ];
  return dates;
});
