import { type Check, namedFacts } from '@waymark/domain';
import { oneOf } from './one-of.ts';

/** Which fields a check has depends on its type. */
export interface CheckData {
  type: string;
  fact?: string;
  stageKey?: string;
  stageKeys?: readonly string[];
  fromStageKey?: string;
  toStageKey?: string;
  repeatStageKey?: string;
  milestoneId?: string;
  correctionDays?: number;
  lastWeeks?: number | null;
  nearDays?: number;
  minMonths?: number;
  recommendedMonths?: number;
  usualMonths?: number;
  months?: number;
}

/** Reads what a condition looks at; anything else stops the start with its name. */
export function toCheck(data: CheckData): Check {
  const { type, stageKey, milestoneId } = data;
  const missing = () => new TypeError(`"${type}" is no check, or lacks a field`);
  const text = (value: string | undefined) => {
    if (value === undefined) throw missing();
    return value;
  };
  const number = (value: number | undefined) => {
    if (value === undefined) throw missing();
    return value;
  };
  switch (type) {
    case 'fact_before_stage':
      return { type, fact: oneOf(namedFacts, text(data.fact).replaceAll('-', '_')), stageKey: text(stageKey) };
    case 'review_after_audit':
    case 'period_follows_report':
      return { type };
    case 'stage_gap':
      return { type, fromStageKey: text(data.fromStageKey), toStageKey: text(data.toStageKey) };
    case 'pause_minimum':
    case 'parent_report':
      return { type, stageKey: text(stageKey) };
    case 'majors_verified':
      return {
        type,
        milestoneId: text(milestoneId),
        stageKey: text(stageKey),
        repeatStageKey: text(data.repeatStageKey),
      };
    case 'stage_by_milestone':
      return { type, stageKey: text(stageKey), milestoneId: text(milestoneId) };
    case 'expiry_leaves_time':
      return {
        type,
        stageKey: text(stageKey),
        milestoneId: text(milestoneId),
        correctionDays: number(data.correctionDays),
      };
    case 'fieldwork_in_freeze':
      return { type, stageKeys: data.stageKeys ?? [], lastWeeks: data.lastWeeks ?? null };
    case 'gates_before_period':
      return { type, stageKey: text(stageKey), nearDays: number(data.nearDays) };
    case 'period_length':
      return {
        type,
        minMonths: number(data.minMonths),
        recommendedMonths: number(data.recommendedMonths),
        usualMonths: number(data.usualMonths),
      };
    case 'bridge_letter':
    case 'report_current':
      return { type, milestoneId: text(milestoneId) };
    case 'year_end':
      return { type, months: number(data.months) };
    default:
      throw missing();
  }
}
