import { isBefore } from '../days/days.ts';
import { type ReadinessItem, scoreOf } from '../readiness/score.ts';
import { type ReadinessState, readinessStates } from '../readiness/states.ts';
import { standingsWaitingFor, type Wait } from './waits.ts';

/**
 * Where a gap item stands, from what asks most to what asks nothing any more. Every list, count, report, calendar,
 * reminder and forecast asks this; its twin for statements is the SQL function `gap_item_standing`.
 *
 * The steps are those of the standards: a requirement is met or not (ISO/IEC 27000:2018, 3.11 and 3.47), what is left
 * out needs a justification (ISO/IEC 27001:2022, 6.1.3 d), work is judged by somebody else than who did it
 * (ISO 19011:2018, 4 e), and what evidence does not show is not proven (ISO 19011:2018, 4 f).
 */
export const gapItemStandings = [
  /** Nobody has looked yet. */
  'unassessed',
  /** An open nonconformity. */
  'gap',
  /** Said to conform, and by that to be done: waits for somebody else to accept the design. */
  'claimed',
  /** To be left out: waits for somebody else to approve the justification. */
  'exclusion_waits',
  /** The design is accepted, but not enough of its evidence is accepted and fresh. */
  'accepted',
  /** Accepted, operated and evidenced. */
  'proven',
  /** Left out, with an approved justification. */
  'left_out',
] as const;
export type GapItemStanding = (typeof gapItemStandings)[number];

/** On the day the facts are of: evidence that lapses takes an item back from `proven` to `accepted`. */
export function gapItemStanding(item: ReadinessItem): GapItemStanding {
  if (item.conformity === 'not_applicable') return item.exclusionApproved ? 'left_out' : 'exclusion_waits';
  if (scoreOf(item).v === 1) return 'proven';
  if (item.conformity === 'minor' || item.conformity === 'major') return 'gap';
  if (item.conformity === 'not_assessed') return 'unassessed';
  return item.designAccepted ? 'accepted' : 'claimed';
}

const traits: Readonly<Record<GapItemStanding, { waitsFor: Wait | null; state: ReadinessState | null }>> = {
  unassessed: { waitsFor: 'owner', state: 'unknown' },
  gap: { waitsFor: 'owner', state: 'gap' },
  claimed: { waitsFor: 'acceptance', state: 'claimed' },
  exclusion_waits: { waitsFor: 'acceptance', state: 'unknown' },
  accepted: { waitsFor: 'evidence', state: 'claimed' },
  proven: { waitsFor: null, state: 'proven' },
  left_out: { waitsFor: null, state: null },
};

export const gapItemWaitsFor = (standing: GapItemStanding): Wait | null => traits[standing].waitsFor;

/** Something is still asked for: it is neither proven nor rightly left out. */
export const isGapItemOpen = (standing: GapItemStanding): boolean => gapItemWaitsFor(standing) !== null;

/** Its part of the readiness bar; null where it is in none, being rightly left out. */
export const readinessStateOf = (standing: GapItemStanding): ReadinessState | null => traits[standing].state;

export const openGapItemStandings: readonly GapItemStanding[] = gapItemStandings.filter(isGapItemOpen);

export const gapItemStandingsWaitingFor = standingsWaitingFor(gapItemStandings, gapItemWaitsFor);

/** What a list is asked for: the parts of the bar, and what is rightly left out of it. */
export const gapItemStates = [...readinessStates, 'not_applicable'] as const;
export type GapItemState = (typeof gapItemStates)[number];

export const gapItemStandingsOf = (states: readonly GapItemState[]): readonly GapItemStanding[] =>
  gapItemStandings.filter((standing) => states.includes(readinessStateOf(standing) ?? 'not_applicable'));

/** All but what is rightly left out. */
export const gapItemStandingsInScope: readonly GapItemStanding[] = gapItemStandings.filter(
  (standing) => readinessStateOf(standing) !== null,
);

/** Somebody else has accepted the design, whatever its evidence says. */
export const coveredGapItemStandings: readonly GapItemStanding[] = ['accepted', 'proven'];

/** Nobody has accepted it yet, be it to be done or to be left out. */
export const unacceptedGapItemStandings = gapItemStandingsWaitingFor(['owner', 'acceptance']);

/** Open after its due day, whoever's turn it is: what is only claimed or accepted still waits for someone. */
export function isGapItemOverdue(
  item: { dueOn: Temporal.PlainDate | null; standing: GapItemStanding },
  today: Temporal.PlainDate,
): boolean {
  return item.dueOn !== null && isGapItemOpen(item.standing) && isBefore(item.dueOn, today);
}
