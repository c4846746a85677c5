import type { DecisionEffect, FindingInBrief, PlanChange } from '@waymark/contracts';
import { DomainError, type DomainErrorCode, type Language, laterDays, parseDay, refusals } from '@waymark/domain';
import { RequestInvalid } from '../../../common/validation.pipe.ts';
import type { PlannedForecast } from '../../forecast/forecasts.service.ts';
import type { ProgrammeTimeline } from '../../programmes/plan/programme-plans.service.ts';
import { assertAtOnce, planEffect } from '../../timeline/plan-effect.offer.ts';

/** What of an option decides its effect. */
export interface ReckonedOption {
  kind: string;
  stageKey?: string | null;
  on?: string | null;
}

/** The plan of a programme with the forecast of it, or of another plan for it. */
export interface Planned {
  plan: ProgrammeTimeline;
  forecastOf: (input: ProgrammeTimeline['input']) => Pick<ReturnType<PlannedForecast['forecastOf']>, 'result'>;
}

/** What the option asks of the plan. Throws `decision.not_in_plan` for words, and `decision.stage_not_ahead`. */
export function changeOf({ plan }: Pick<Planned, 'plan'>, { kind, stageKey, on }: ReckonedOption): PlanChange {
  if (kind !== 'later_day' || !on) throw new DomainError('decision.not_in_plan');
  const row = plan.input.stages.find(({ key }) => key === stageKey);
  if (row?.status !== 'planned') throw new DomainError('decision.stage_not_ahead');
  const { plannedFromOn, plannedToOn } = laterDays(row, parseDay(on));
  return {
    mode: 'move',
    stages: [{ key: row.key, plannedFromOn: plannedFromOn.toString(), plannedToOn: plannedToOn.toString() }],
  };
}

/** What an option does to the plan as it stands, by the engine that answers what-if, and to the forecast's days. */
export function effectOf(planned: Planned | null, option: ReckonedOption, language: Language): DecisionEffect {
  if (option.kind !== 'later_day' || !planned) return { state: 'not_reckoned' };
  try {
    return reckoned(planned, changeOf(planned, option), language);
  } catch (error) {
    const [field] = error instanceof RequestInvalid ? error.fields : [];
    if (field) return { state: 'impossible', why: field.message[language] };
    if (error instanceof DomainError) return { state: 'impossible', why: refusals[error.code][language] };
    throw error;
  }
}

function reckoned({ plan, forecastOf }: Planned, asked: PlanChange, language: Language): DecisionEffect {
  const effect = planEffect(plan, asked);
  const { after, moves, newFindings, solvedFindings } = effect;
  const refusal = refusalOf(() => assertAtOnce(plan, effect));
  const [before, then] = [forecastOf(plan.input).result, forecastOf(after.input).result];
  return {
    state: 'reckoned',
    kind: before?.kind ?? null,
    before: daysOf(before),
    after: daysOf(then),
    moves,
    newFindings: newFindings.map(inBrief),
    solvedFindings: solvedFindings.map(inBrief),
    notAtOnce: refusal && refusals[refusal][language],
    planVersion: plan.programme.version,
  };
}

const inBrief = ({ code, severity, on, message }: FindingInBrief): FindingInBrief => ({ code, severity, on, message });

function refusalOf(attempt: () => void): DomainErrorCode | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const daysOf = (result: ReturnType<Planned['forecastOf']>['result']) =>
  result && { planOn: result.planOn, p50On: result.p50On, p85On: result.p85On };
