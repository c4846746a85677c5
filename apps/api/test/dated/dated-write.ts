import { reportOpinions, stageStatuses } from '@waymark/domain';
import fc, { type Arbitrary } from 'fast-check';
import { dayBetween, entryBodies, programmeBodies, words } from '../fuzz/valid-bodies.ts';

/** What a write can be about, as the timeline of its programme names it. */
export interface Subject {
  programmeId: string;
  version: number;
  stages: readonly { id: string; key: string; version: number }[];
  milestones: readonly { id: string; on: string }[];
}

/** One request that writes days; what it names is picked from what is there. */
export interface DatedWrite {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  version?: number;
}

type Write = (subject: Subject) => DatedWrite;

const programme = ({ programmeId }: Subject) => `/programmes/${programmeId}`;
const picked = <Item>(items: readonly Item[], place: number): Item | undefined => items[place % items.length];
const place = fc.nat({ max: 1000 });
const maybe = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Close by mostly, at times as far as the API takes. */
const anyDay = fc.oneof({ weight: 5, arbitrary: dayBetween(-400, 900) }, dayBetween(-3600, 3600));
const past = dayBetween(-500, 0);
const shifted = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();

export const programmeStarts: Arbitrary<Write> = programmeBodies().map((body) => () => ({
  method: 'POST',
  path: '/programmes',
  body,
}));

const planChanges = fc.record(
  {
    mode: fc.constantFrom('move', 'replan'),
    targetOn: anyDay,
    asOfOn: anyDay,
    periodFromOn: anyDay,
    periodToOn: anyDay,
    stage: fc.record({ place, fromOn: maybe(anyDay), days: fc.nat({ max: 90 }), isPinned: maybe(fc.boolean()) }),
  },
  { requiredKeys: ['mode'] },
);

const plans: Arbitrary<Write> = fc
  .tuple(planChanges, fc.boolean(), words)
  .map(([{ stage, ...change }, isTried, reason]) => (subject) => {
    const named = stage && picked(subject.stages, stage.place);
    const days = stage?.fromOn ? { plannedFromOn: stage.fromOn, plannedToOn: shifted(stage.fromOn, stage.days) } : {};
    const pin = stage?.isPinned === undefined ? {} : { isPinned: stage.isPinned };
    const stages = named ? [{ key: named.key, ...days, ...pin }] : [];
    const body = { ...change, stages };
    const path = `${programme(subject)}/timeline`;
    if (isTried) return { method: 'POST', path: `${path}/what-if`, body };
    return { method: 'POST', path: `${path}/adopt`, body: { ...body, reason }, version: subject.version };
  });

const stageFacts = fc.record(
  {
    status: fc.constantFrom(...stageStatuses),
    planned: fc.tuple(anyDay, fc.nat({ max: 120 })),
    actual: fc.tuple(past, maybe(fc.nat({ max: 60 }))),
    isPinned: fc.boolean(),
  },
  { requiredKeys: [] },
);

const stages: Arbitrary<Write> = fc
  .tuple(stageFacts, place, words)
  .map(([{ status, planned, actual, isPinned }, at, reason]) => (subject) => {
    const stage = picked(subject.stages, at);
    const [fromOn, length] = planned ?? [];
    const [begunOn, lasted] = actual ?? [];
    const body = {
      ...(status ? { status, reason } : {}),
      ...(fromOn && length !== undefined ? { plannedFromOn: fromOn, plannedToOn: shifted(fromOn, length) } : {}),
      ...(begunOn ? { actualFromOn: begunOn } : {}),
      ...(begunOn && lasted !== undefined ? { actualToOn: shifted(begunOn, lasted) } : {}),
      ...(isPinned === undefined ? {} : { isPinned, pinReason: reason }),
    };
    const path = `${programme(subject)}/stages/${stage?.id}`;
    return { method: 'PATCH', path, body, ...(stage ? { version: stage.version } : {}) };
  });

const signatures: Arbitrary<Write> = fc
  .tuple(place, fc.constantFrom('go', 'no_go', 'reopen'), words)
  .map(([at, decision, note]) => (subject) => {
    const stage = picked(subject.stages, at);
    const path = `${programme(subject)}/stages/${stage?.id}`;
    const version = stage ? { version: stage.version } : {};
    if (decision === 'reopen') return { method: 'POST', path: `${path}/reopen`, body: { reason: note }, ...version };
    return { method: 'POST', path: `${path}/decisions`, body: { decision, note }, ...version };
  });

const overrides: Arbitrary<Write> = fc
  .tuple(place, fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -2000, max: 2000 })), words, fc.boolean())
  .map(([at, days, reason, isDone]) => (subject) => {
    const milestone = picked(subject.milestones, at);
    const path = `${programme(subject)}/milestones/${milestone?.id}/override`;
    const body = { on: shifted(milestone?.on ?? '2027-01-01', days), reason, isDone };
    return { method: 'PUT', path, body, version: subject.version };
  });

const certificates: Arbitrary<Write> = fc
  .record({
    number: words,
    body: words,
    scope: words,
    decidedOn: past,
    openPointsReason: words,
    months: maybe(fc.nat({ max: 50 })),
  })
  .map(({ months, ...certificate }) => (subject) => {
    const decided = Temporal.PlainDate.from(certificate.decidedOn);
    const expiry = months === undefined ? {} : { expiresOn: decided.add({ months }).toString() };
    return { method: 'POST', path: `${programme(subject)}/certificates`, body: { ...certificate, ...expiry } };
  });

const reports: Arbitrary<Write> = fc
  .record({ firm: words, opinion: fc.constantFrom(...reportOpinions), issuedOn: past, openPointsReason: words })
  .map((body) => (subject) => ({ method: 'POST', path: `${programme(subject)}/assurance-reports`, body }));

const surroundings: Arbitrary<Write> = fc.oneof(
  fc
    .record({ targetOn: maybe(anyDay), customersYearEnd: fc.constantFrom('02-29', '12-31', '01-31', null) })
    .map((body) => (subject: Subject) => {
      const path = programme(subject);
      return { method: 'PATCH' as const, path, body, version: subject.version };
    }),
  fc
    .record({
      kind: fc.constantFrom('holiday', 'freeze'),
      name: words,
      fromOn: anyDay,
      days: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 800 })),
      isYearly: fc.boolean(),
    })
    .map(({ days, ...closure }) => () => ({
      method: 'POST' as const,
      path: '/closures',
      body: { ...closure, toOn: shifted(closure.fromOn, days) },
    })),
  entryBodies.map((body) => () => ({ method: 'POST' as const, path: '/calendar/entries', body })),
  fc.record({ title: words, dueOn: anyDay }).map((body) => () => ({ method: 'POST' as const, path: '/tasks', body })),
);

/** Any write of days, over all that have them; what changes a plan comes most often. */
export const datedWrites: Arbitrary<Write> = fc.oneof(
  { weight: 4, arbitrary: plans },
  { weight: 4, arbitrary: stages },
  { weight: 3, arbitrary: overrides },
  { weight: 2, arbitrary: signatures },
  { weight: 1, arbitrary: certificates },
  { weight: 1, arbitrary: reports },
  { weight: 3, arbitrary: surroundings },
);
