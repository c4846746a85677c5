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
  agreedMilestoneId?: string;
  afterMilestoneId?: string;
  correctionDays?: number;
  lastWeeks?: number | null;
  nearDays?: number;
  minMonths?: number;
  recommendedMonths?: number;
  usualMonths?: number;
  months?: number;
}

/** Gives the fields a check cannot do without; a missing one stops the start with the check's name. */
function fieldsOf({ type, ...data }: CheckData) {
  const found = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new TypeError(`"${type}" is no check, or lacks a field`);
    return value;
  };
  return { data, found, stageKey: () => found(data.stageKey), milestoneId: () => found(data.milestoneId) };
}

type Fields = ReturnType<typeof fieldsOf>;

/** Checks of certificates and of the audits before them. */
function certificateCheck(type: string, { data, found, stageKey, milestoneId }: Fields): Check | null {
  switch (type) {
    case 'fact_before_stage':
      return { type, fact: oneOf(namedFacts, found(data.fact).replaceAll('-', '_')), stageKey: stageKey() };
    case 'review_after_audit':
      return { type };
    case 'stage_gap': {
      const [fromStageKey, toStageKey] = [found(data.fromStageKey), found(data.toStageKey)];
      return { type, fromStageKey, toStageKey, milestoneId: milestoneId() };
    }
    case 'pause_minimum':
      return { type, stageKey: stageKey() };
    case 'majors_verified': {
      const [agreedMilestoneId, repeatStageKey] = [found(data.agreedMilestoneId), found(data.repeatStageKey)];
      return { type, milestoneId: milestoneId(), agreedMilestoneId, stageKey: stageKey(), repeatStageKey };
    }
    case 'expiry_leaves_time': {
      const correctionDays = found(data.correctionDays);
      return { type, stageKey: stageKey(), milestoneId: milestoneId(), correctionDays };
    }
    default:
      return null;
  }
}

/** Checks of reports, and those that both kinds of scheme have. */
function reportCheck(type: string, { data, found, stageKey, milestoneId }: Fields): Check | null {
  switch (type) {
    case 'stage_by_milestone': {
      const afterMilestoneId = data.afterMilestoneId ?? null;
      return { type, stageKey: stageKey(), milestoneId: milestoneId(), afterMilestoneId };
    }
    case 'fieldwork_in_freeze':
      return { type, stageKeys: data.stageKeys ?? [], lastWeeks: data.lastWeeks ?? null };
    case 'gates_before_period':
      return { type, stageKey: stageKey(), nearDays: found(data.nearDays) };
    case 'period_follows_report':
      return { type };
    case 'period_length': {
      const [minMonths, recommendedMonths] = [found(data.minMonths), found(data.recommendedMonths)];
      return { type, minMonths, recommendedMonths, usualMonths: found(data.usualMonths) };
    }
    case 'bridge_letter':
    case 'report_current':
      return { type, milestoneId: milestoneId() };
    case 'year_end':
      return { type, months: found(data.months) };
    case 'parent_report':
      return { type, stageKey: stageKey() };
    default:
      return null;
  }
}

/** Reads what a condition looks at; anything else stops the start with its name. */
export function toCheck(data: CheckData): Check {
  const fields = fieldsOf(data);
  return fields.found(certificateCheck(data.type, fields) ?? reportCheck(data.type, fields) ?? undefined);
}
