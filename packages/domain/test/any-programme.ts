import {
  type CertificateFacts,
  defaultBodyLimits,
  parseDay,
  type ReportFacts,
  type SchemeId,
  type TimelineInput,
  type TimelineStageRow,
} from '@waymark/domain';
import { type Scheme } from '@waymark/frameworks';
import { type Day, planned } from './timelines.ts';

/** Numbers from 0 up to but without 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

class Dice {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = numbers(seed);
  }
  chance(share: number): boolean {
    return this.#next() < share;
  }
  between(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }
}

const isBefore = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b) < 0;

function plan({ id, timeBasis }: Scheme, dice: Dice): TimelineInput {
  const startOn = parseDay('2026-01-01').add({ days: dice.between(-200, 400) });
  const target = (days: number) => ({ startOn: `${startOn}`, targetOn: `${startOn.add({ days })}` });
  if (timeBasis === 'certificate') {
    const previous = dice.chance(0.3) ? { previousExpiresOn: `${startOn.add({ days: dice.between(-100, 500) })}` } : {};
    return planned(id as SchemeId, { ...target(dice.between(0, 800)), ...previous });
  }
  const from = dice.between(0, 400);
  const to = from + (timeBasis === 'period' ? dice.between(0, 420) : 0);
  const [fromOn, toOn] = [from, to].map((days) => `${startOn.add({ days })}`) as [string, string];
  const basis = timeBasis === 'period' ? { period: [fromOn, toOn] as [string, string] } : { asOfOn: toOn };
  return planned(id as SchemeId, { ...target(to + dice.between(0, 90)), ...basis });
}

/** A stage as life leaves it: over late or early, skipped, running, agreed with the auditor, or moved by hand. */
function lived(row: TimelineStageRow, isPast: boolean, today: Day, dice: Dice): TimelineStageRow {
  const moved = { days: dice.between(-60, 60) };
  const [fromOn, toOn] = [row.plannedFromOn.add(moved), row.plannedToOn.add(moved)];
  if (isPast && dice.chance(0.9)) {
    return isBefore(today, toOn) ? row : { ...row, status: 'done', actualFromOn: fromOn, actualToOn: toOn };
  }
  if (dice.chance(0.08)) return { ...row, status: 'skipped' };
  if (dice.chance(0.1) && !isBefore(today, fromOn)) return { ...row, status: 'active', actualFromOn: fromOn };
  if (dice.chance(0.1)) return { ...row, plannedFromOn: fromOn, plannedToOn: toOn };
  return { ...row, isPinned: dice.chance(0.1) };
}

function certificate(today: Day, dice: Dice): CertificateFacts {
  const decidedOn = today.subtract({ days: dice.between(0, 900) });
  const expiresOn = decidedOn.add({ months: 36 }).add({ days: dice.between(-30, 10) });
  const status = (['valid', 'valid', 'suspended', 'withdrawn'] as const)[dice.between(0, 3)] ?? 'valid';
  return { decidedOn, validFromOn: decidedOn.add({ days: dice.between(-5, 5) }), expiresOn, status };
}

function report({ dates, today }: TimelineInput, dice: Dice): ReportFacts {
  const back = { days: dice.chance(0.5) ? 0 : dice.between(30, 500) };
  const [asOfOn, periodFromOn, periodToOn] = [dates.asOfOn, dates.periodFromOn, dates.periodToOn].map(
    (on) => on?.subtract(back) ?? null,
  ) as [Day | null, Day | null, Day | null];
  const bridgedToOn = periodToOn && dice.chance(0.3) ? periodToOn.add({ days: dice.between(1, 120) }) : null;
  return { issuedOn: today.subtract({ days: dice.between(0, 200) }), asOfOn, periodFromOn, periodToOn, bridgedToOn };
}

/** A programme of the scheme somewhere on its way, with whatever may be stored about it. */
export function anyProgramme(scheme: Scheme, seed: number): TimelineInput {
  const dice = new Dice(seed);
  const fresh = plan(scheme, dice);
  const today = fresh.dates.startOn.add({ days: dice.between(-20, 1500) });
  const over = dice.between(0, fresh.stages.length);
  const input = { ...fresh, today, stages: fresh.stages.map((row, nth) => lived(row, nth < over, today, dice)) };
  const daysAgo = () => (dice.chance(0.6) ? today.subtract({ days: dice.between(0, 400) }) : null);
  const isCertified = scheme.timeBasis === 'certificate';
  return {
    ...input,
    certificate: isCertified && dice.chance(0.4) ? certificate(today, dice) : null,
    report: !isCertified && dice.chance(0.5) ? report(input, dice) : null,
    majors: dice.chance(0.4) ? { openCount: dice.between(0, 3) } : null,
    limits: { ...defaultBodyLimits, majorClosureDays: dice.chance(0.3) ? dice.between(7, 184) : null },
    facts: {
      ...{ internalAuditDoneOn: daysAgo(), managementReviewDoneOn: daysAgo() },
      ...{ openHardGates: dice.between(0, 2), surveillanceDoneOn: [] },
    },
  };
}
