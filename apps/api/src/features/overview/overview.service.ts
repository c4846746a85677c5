import { Injectable } from '@nestjs/common';
import type { Overview } from '@waymark/contracts';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { shownSoon } from '../../common/contributions/dated.ts';
import { ReadinessService } from '../gap-items/readiness.service.ts';
import { type ProgrammePlan, ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
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
    const [plans, figures, facts] = await Promise.all([
      this.plans.list(actor),
      this.readiness.figuresOf(actor, null, on),
      this.facts.read(actor, { fromOn: on, toOn }),
    ]);
    return {
      programmes: plans.flatMap(({ programme, stages, nextHardDate, record }) => {
        const figure = figures.get(programme.id);
        return figure ? [{ ...programme, stages, ...figure, nextHardDate, record }] : [];
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
  plans: readonly ProgrammePlan[],
  { soon }: OverviewFactsRow,
  range: { from: string; to: string; words: OverviewWords },
): NextDate[] {
  const all: NextDate[] = [...plans.flatMap((plan) => plannedDates(plan, range.words)), ...soon];
  return all
    .filter(({ on }) => on >= range.from && on <= range.to)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(0, shownSoon);
}

function plannedDates({ programme, stages, milestones }: ProgrammePlan, words: OverviewWords): NextDate[] {
  const of = { programmeId: programme.id, programmeName: programme.name };
  const over = stages.filter(({ status }) => status === 'done' || status === 'skipped').map(({ key }) => key);
  return [
    ...milestones
      .filter(({ stageKey }) => stageKey === null || !over.includes(stageKey))
      .map(({ on, name }) => ({ ...of, on, kind: 'milestone', title: name })),
    ...stages
      .filter(({ key }) => !over.includes(key))
      .map(({ plannedToOn, name }) => ({ ...of, on: plannedToOn, kind: 'stage', title: words.stageEnds(name) })),
    { ...of, on: programme.targetOn, kind: 'target', title: words.target(programme.name) },
  ];
}
