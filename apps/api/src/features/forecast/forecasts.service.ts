import { Injectable } from '@nestjs/common';
import { type Forecast, type ForecastBasis, type ForecastSummary, forecastSummarySchema } from '@waymark/contracts';
import { closedItems, DomainError, isBefore, parseDay, type TimelineInput } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import {
  ProgrammePlansService,
  type ProgrammeTimeline,
  type Reader,
} from '../programmes/plan/programme-plans.service.ts';
import { forecastOf } from './forecast-of.ts';
import {
  type ForecastHistory,
  forecastHistorySchema,
  forecastHistoryText,
  forecastRowSchema,
  forecastText,
  type OpenWork,
} from './forecast-rows.ts';

/** A plan, and the forecast of it or of what it would be changed to. */
export interface PlannedForecast {
  plan: ProgrammeTimeline;
  forecastOf: (input: TimelineInput) => Forecast;
}

@Injectable()
export class ForecastsService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /**
   * When everything in scope will be accepted, from the programme's own weeks, and where its plan leads from there; the same all
   * day. One statement. Throws `resource.not_found`.
   */
  async read(actor: Actor, programmeId: string): Promise<Forecast> {
    const { plan, forecastOf } = await this.planned(actor, programmeId);
    return forecastOf(plan.input);
  }

  /** A plan, with what the programme's own weeks say of it and of any other. One statement. Throws `resource.not_found`. */
  async planned(actor: Reader, programmeId: string): Promise<PlannedForecast> {
    const { text, values } = this.plans.query(actor, programmeId);
    const [found] = await this.database.read(actor, { name: 'forecast', text: forecastText(text), values });
    if (!found) throw new DomainError('resource.not_found');
    const { history, work, ...row } = forecastRowSchema.parse(found);
    return {
      plan: this.plans.ofRow(row, actor),
      forecastOf: (input) => forecastOf(input, { history, work, openGates: openGatesOf(input) }),
    };
  }

  /** The history of every programme of `$1`, for who reads it in a statement of their own; `summary` reads what it gives. */
  readonly historyText = forecastHistoryText();

  /** The same forecast in short with what it rests on, from what was read with something else. */
  summary(
    input: TimelineInput,
    facts: { history: unknown; work: OpenWork; openGates: number },
  ): { forecast: ForecastSummary; forecastBasis: ForecastBasis } {
    const history = forecastHistorySchema.parse(facts.history);
    const whole = forecastOf(input, { ...facts, history });
    return { forecast: forecastSummarySchema.parse(whole), forecastBasis: basisOf(whole, history, facts.work) };
  }
}

/** The hard gates that are open, the period's own among them: a period is covered once its last day is over. */
function openGatesOf({ timeBasis, dates: { periodToOn }, today: on, facts }: TimelineInput): number {
  const isPeriodOpen = timeBasis === 'period' && !(periodToOn && isBefore(periodToOn, on));
  return facts.openHardGates + (isPeriodOpen ? 1 : 0);
}

function basisOf(
  { today, weeks, backTest }: Forecast,
  history: ForecastHistory,
  { inScope, openItems }: OpenWork,
): ForecastBasis {
  const past = history.weeks.map(({ startsOn, done, back }) => ({ startsOn: parseDay(startsOn), done, back }));
  const points = closedItems(past, { today: parseDay(today), inScope, closed: inScope - openItems });
  return {
    inScope,
    closed: points.map(({ on, count }) => ({ on: on.toString(), count })),
    weeks: weeks.length,
    backTest,
  };
}
