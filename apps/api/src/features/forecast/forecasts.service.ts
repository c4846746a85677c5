import { Injectable } from '@nestjs/common';
import { type Forecast, type ForecastSummary, forecastSummarySchema } from '@waymark/contracts';
import { DomainError, isBefore, type TimelineInput } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { forecastOf } from './forecast-of.ts';
import {
  forecastHistorySchema,
  forecastHistoryText,
  forecastRowSchema,
  forecastText,
  type OpenWork,
} from './forecast-rows.ts';

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
    const { text, values } = this.plans.query(actor, programmeId);
    const [found] = await this.database.read(actor, { name: 'forecast', text: forecastText(text), values });
    if (!found) throw new DomainError('resource.not_found');
    const { history, work, ...row } = forecastRowSchema.parse(found);
    const { input } = this.plans.ofRow(row, actor);
    return forecastOf(input, { history, work, openGates: openGatesOf(input) });
  }

  /** The history of every programme of `$1`, for who reads it in a statement of their own; `summary` reads what it gives. */
  readonly historyText = forecastHistoryText();

  /** The same forecast in short, from what was read with something else. */
  summary(input: TimelineInput, facts: { history: unknown; work: OpenWork; openGates: number }): ForecastSummary {
    const history = forecastHistorySchema.parse(facts.history);
    return forecastSummarySchema.parse(forecastOf(input, { ...facts, history }));
  }
}

/** The hard gates that are open, the period's own among them: a period is covered once its last day is over. */
function openGatesOf({ timeBasis, dates: { periodToOn }, today: on, facts }: TimelineInput): number {
  const isPeriodOpen = timeBasis === 'period' && !(periodToOn && isBefore(periodToOn, on));
  return facts.openHardGates + (isPeriodOpen ? 1 : 0);
}
