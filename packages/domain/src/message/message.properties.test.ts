import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../days/days.ts';
import { certificateStatuses, reportOpinions } from '../readiness/states.ts';
import { languages } from '../words/languages.ts';
import { recordKinds } from '../words/order-words-en.ts';
import { type MessageProgramme, messageOf } from './message.ts';
import { clauseInWords } from './message-sentences.ts';

const today = parseDay('2026-11-24');
const anyDay = fc.integer({ min: -400, max: 900 }).map((days) => addDays(today, days));
const anyName = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `A${text}`);
const anyObstacle = fc.oneof(
  fc.record({ type: fc.constant('item' as const), id: anyName, name: anyName, delays: fc.boolean() }),
  fc.record({ type: fc.constant('documents' as const), count: fc.integer({ min: 1, max: 30 }), delays: fc.boolean() }),
);
const anyProgramme: fc.Arbitrary<MessageProgramme> = fc
  .record({
    id: fc.uuid(),
    name: anyName,
    kind: fc.constantFrom(...recordKinds),
    targetOn: anyDay,
    record: fc.option(
      fc.oneof(
        fc.record({
          kind: fc.constant('certificate' as const),
          status: fc.constantFrom(...certificateStatuses),
          expiresOn: anyDay,
        }),
        fc.record({
          kind: fc.constant('report' as const),
          opinion: fc.constantFrom(...reportOpinions),
          issuedOn: anyDay,
        }),
      ),
      { freq: 2 },
    ),
    inScope: fc.nat(20),
    unknownShare: fc.constantFrom(0, 0.5, 1),
    openGates: fc.nat(5),
    planBlockers: fc.nat(2),
    result: fc.oneof(
      fc.record({
        halfOn: anyDay,
        more: fc.nat(300),
        readyByOn: fc.option(anyDay, { freq: 5 }),
        inTimeByOn: fc.option(anyDay),
        isTight: fc.boolean(),
      }),
      fc.record({ reason: fc.constant('history' as const), missingWeeks: fc.integer({ min: 1, max: 20 }) }),
      fc.constant({ reason: 'growing' as const }),
      fc.constant({ reason: 'none' as const }),
    ),
    obstacle: fc.option(anyObstacle),
  })
  .map(({ unknownShare, result, ...programme }) => ({
    ...programme,
    unknown: Math.round(programme.inScope * unknownShare),
    result: 'more' in result ? { ...result, mostOn: addDays(result.halfOn, result.more) } : result,
  }));

describe('whatever the facts are', () => {
  it('the message has a sentence for each clause, and accounts for every programme once', () => {
    fc.assert(
      fc.property(fc.array(anyProgramme, { maxLength: 12 }), (programmes) => {
        const clauses = messageOf(programmes);
        const own = clauses.flatMap((clause) => ('programmeId' in clause ? [clause.programmeId] : []));
        const rest = clauses.find((clause) => clause.kind === 'rest');
        const counted = Object.values(rest?.counts ?? {}).reduce((sum, count) => sum + count, 0);

        expect([...own, ...(rest?.programmeIds ?? [])].toSorted()).toEqual(programmes.map(({ id }) => id).toSorted());
        expect(counted).toBe(rest?.programmeIds.length ?? 0);
        for (const language of languages) {
          for (const clause of clauses) {
            expect(clauseInWords(clause, today, language)).toMatch(/^\S.*\.$/su);
            expect(clauseInWords(clause, today, language)).not.toMatch(/undefined|NaN|null/);
          }
        }
      }),
    );
  });

  it('no day of a result is said without its condition, where there is a day to meet it by', () => {
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        const [clause] = messageOf([programme]);
        if (clause?.kind !== 'dated' || 'reason' in programme.result) return;
        const { obstacle, result } = programme;

        const isCourse = clause.pace === 'on_course';
        const byOn = isCourse ? (result.inTimeByOn ?? result.readyByOn) : result.readyByOn;
        const isBound = !isCourse || result.isTight || obstacle?.delays === true;

        if (isCourse && programme.planBlockers > 0) {
          expect(clause.condition).toEqual({ type: 'plan', count: programme.planBlockers });
          return;
        }
        const day = clause.condition && 'byOn' in clause.condition ? clause.condition.byOn : null;
        expect(day).toEqual(isBound ? byOn : null);
        if (clause.condition === null) return;
        if (obstacle) expect(clause.condition).toMatchObject({ type: 'obstacle', obstacle });
      }),
    );
  });

  it('a programme is late or early as its days lie to the target', () => {
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        const [clause] = messageOf([programme]);
        if (clause?.kind !== 'dated') return;

        if (clause.pace === 'late' || clause.pace === 'at_risk') expect(clause.daysLate).toBeGreaterThan(0);
        if (clause.pace === 'early') expect(clause.daysLate).toBeLessThanOrEqual(-7);
      }),
    );
  });
});
