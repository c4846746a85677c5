import type { Conformity } from './states.ts';

/** The facts of one requirement in one programme on one day, from which alone readiness is computed. */
export interface ReadinessItem {
  /** 3, 2 or 1; see `weightOf`. */
  weight: number;
  conformity: Conformity;
  /** A reviewer who is not the owner accepted the design. */
  designAccepted: boolean;
  /** Occurrences due up to the day; 0 where nothing recurs. What is not yet due is left out. */
  occurrencesDue: number;
  occurrencesOnTime: number;
  evidenceRequired: number;
  /** Evidence accepted for this programme and still fresh on the day. */
  evidenceAcceptedFresh: number;
  /** The justification for leaving the requirement out is approved. */
  exclusionApproved: boolean;
  /** How many requirements these facts are of; 1 where it is left out. */
  count?: number;
}

/** `v = d × o × e`; each between 0 and 1. */
export interface ReadinessScore {
  d: number;
  o: number;
  e: number;
  v: number;
}

/** 3 for a mandatory clause or criterion and for the only control of a criterion, 2 for high risk, else 1. */
export function weightOf(facts: { isMandatory: boolean; isOnlyControl: boolean; isHighRisk: boolean }): number {
  if (facts.isMandatory || facts.isOnlyControl) return 3;
  return facts.isHighRisk ? 2 : 1;
}

/** Where nothing is asked for, nothing is missing. More than asked for counts as all of it. */
function partOf(have: number, need: number): number {
  if (need <= 0) return 1;
  return Math.min(1, Math.max(0, have / need));
}

export function scoreOf(item: ReadinessItem): ReadinessScore {
  const d = item.designAccepted ? 1 : 0;
  const o = partOf(item.occurrencesOnTime, item.occurrencesDue);
  const e = partOf(item.evidenceAcceptedFresh, item.evidenceRequired);
  return { d, o, e, v: d * o * e };
}
