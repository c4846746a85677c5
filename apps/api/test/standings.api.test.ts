import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  conformities,
  documentReviewOn,
  evidenceStandingOf,
  evidenceStates,
  freshUntil,
  gapItemStanding,
  holdsGateOpen,
  isTaskOverdue,
  reviewVerdicts,
  taskStandsFor,
  taskStatuses,
  timeBases,
  weightOf,
} from '@waymark/domain';
import fc from 'fast-check';
import { toReadinessItem } from '../src/features/gap-items/gap-item-facts.ts';
import { startTestApp, type TestApp } from './test-app.ts';

// Each rule that statements ask is held to its twin in the domain, over rows nobody thought of.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const runs = { numRuns: 20, seed: 20261129 } as const;
const many = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { minLength: 200, maxLength: 200 });

const start = Temporal.PlainDate.from('2024-02-01');
/** Few days, so that rows often fall on the day that is asked about, and on the last of February. */
const day = fc.integer({ min: 0, max: 60 }).map((days) => start.add({ days }).toString());
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => start.add({ days }).toString());
const plain = (text: string) => Temporal.PlainDate.from(text);

/** What the function says of each row of a table, whose columns are given as JSON. */
async function asked(table: string, call: string, rows: readonly object[]): Promise<unknown[]> {
  const found = await app.db.$queryRawUnsafe<{ says: unknown }[]>(
    `SELECT ${call} AS says FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY j (value, place)
      CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, j.value) r ORDER BY j.place`,
    JSON.stringify(rows),
  );
  return found.map(({ says }) => says);
}

const instant = '2026-01-01T00:00:00Z';
const gapItem = fc
  .record({
    conformity: fc.constantFrom(...conformities),
    isAccepted: fc.boolean(),
    evidenceRequired: fc.integer({ min: 0, max: 3 }),
    days: fc.array(day, { maxLength: 3 }),
    on: day,
  })
  .map((item) => ({ ...item, days: item.days.toSorted().slice(-item.evidenceRequired) }));

const toRow = ({ conformity, isAccepted, evidenceRequired, days }: GapItemCase) => ({
  conformity,
  accepted_at: isAccepted ? instant : null,
  evidence_required: evidenceRequired,
  evidence_until: days,
});
type GapItemCase = typeof gapItem extends fc.Arbitrary<infer Case> ? Case : never;

const toItem = (item: GapItemCase) =>
  toReadinessItem({
    ...item,
    isMandatory: false,
    isHighRisk: false,
    evidenceAcceptedFresh: item.days.filter((until) => until >= item.on).length,
  });

describe('the standing of a gap item', () => {
  it('is the same in a statement and in the domain', async () => {
    await fc.assert(
      fc.asyncProperty(many(gapItem), async (items) => {
        const rows = items.map((item) => ({ ...toRow(item), due_on: item.on }));

        const found = await asked('gap_item', 'gap_item_standing(r, r.due_on)', rows);

        expect(found).toEqual(items.map((item) => gapItemStanding(toItem(item))));
      }),
      runs,
    );
  });

  it.each(timeBases)('holds a gate open alike where time is a %s', async (basis) => {
    await fc.assert(
      fc.asyncProperty(many(gapItem), async (items) => {
        const found = await asked('gap_item', `gap_item_holds_gate(r, ${basis === 'certificate'})`, items.map(toRow));

        expect(found).toEqual(items.map((item) => holdsGateOpen(toItem(item), basis)));
      }),
      runs,
    );
  });

  it('weighs the same', async () => {
    for (const isMandatory of [true, false]) {
      for (const isHighRisk of [true, false]) {
        const [row] = await app.db.$queryRaw<{ weight: number }[]>`
          SELECT requirement_weight(${isMandatory}, ${isHighRisk}) AS weight`;

        expect(row?.weight).toBe(weightOf({ isMandatory, isHighRisk, isOnlyControl: false }));
      }
    }
  });
});

describe('a task', () => {
  it('is overdue alike', async () => {
    const task = fc.record({ status: fc.constantFrom(...taskStatuses), dueOn: day, on: day });

    await fc.assert(
      fc.asyncProperty(many(task), async (tasks) => {
        // The day that is asked about lies in a column that is free.
        const rows = tasks.map(({ status, dueOn, on }) => ({ status, due_on: dueOn, created_at: `${on}T00:00:00Z` }));

        const found = await asked('task', `task_is_overdue(r, (r.created_at AT TIME ZONE 'UTC')::date)`, rows);

        expect(found).toEqual(
          tasks.map(({ status, dueOn, on }) => isTaskOverdue({ status, dueOn: plain(dueOn) }, plain(on))),
        );
      }),
      runs,
    );
  });

  it('stands for the gap item of its assignee alike', async () => {
    const people = ['01980000-0000-7000-8000-000000000001', '01980000-0000-7000-8000-000000000002'] as const;
    const person = fc.constantFrom(...people);
    const of = { assigneeId: person, ownerId: fc.option(person), itemDueOn: fc.option(day), dueOn: day };
    const task = fc.record({ status: fc.constantFrom(...taskStatuses), ...of });

    await fc.assert(
      fc.asyncProperty(many(task), async (tasks) => {
        // What the item says lies in columns that are free.
        const rows = tasks.map(({ status, assigneeId, dueOn, ownerId, itemDueOn }) => ({
          ...{ status, assignee_id: assigneeId, due_on: dueOn, created_by_id: ownerId },
          created_at: itemDueOn && `${itemDueOn}T00:00:00Z`,
        }));

        const call = `task_stands_for(r, r.created_by_id, (r.created_at AT TIME ZONE 'UTC')::date)`;
        const found = await asked('task', call, rows);

        expect(found).toEqual(
          tasks.map(({ status, assigneeId, dueOn, ownerId, itemDueOn }) =>
            taskStandsFor(
              { status, assigneeId, dueOn: plain(dueOn) },
              { ownerId, dueOn: itemDueOn === null ? null : plain(itemDueOn) },
            ),
          ),
        );
      }),
      runs,
    );
  });
});

describe('evidence', () => {
  it('is fresh until the same day', async () => {
    const age = fc.record({ captured_on: anyDay, period_to_on: fc.option(anyDay) });

    await fc.assert(
      fc.asyncProperty(many(age), async (ages) => {
        const call = 'evidence_fresh_until(r.captured_on, r.period_to_on)::text';
        const found = await asked('evidence_link', call, ages);

        expect(found).toEqual(
          ages.map(({ captured_on, period_to_on }) =>
            freshUntil({
              capturedOn: plain(captured_on),
              periodToOn: period_to_on === null ? null : plain(period_to_on),
            }).toString(),
          ),
        );
      }),
      runs,
    );
  });

  it('stands alike', async () => {
    const link = fc.record({
      verdict: fc.option(fc.constantFrom(...reviewVerdicts)),
      capturedOn: day,
      on: day.map((text) => plain(text).add({ years: 1 }).toString()),
    });
    const standing = `(SELECT array_agg(s) FROM unnest(ARRAY['${evidenceStates.join("','")}']) s
      WHERE evidence_link_stands(r, s, (r.created_at AT TIME ZONE 'UTC')::date))`;

    await fc.assert(
      fc.asyncProperty(many(link), async (links) => {
        const ages = links.map(({ capturedOn }) => ({ capturedOn: plain(capturedOn), periodToOn: null }));
        const rows = links.map(({ verdict, on }, index) => ({
          verdict,
          fresh_until: ages[index] && freshUntil(ages[index]).toString(),
          created_at: `${on}T00:00:00Z`,
        }));

        const found = await asked('evidence_link', standing, rows);

        expect(found).toEqual(
          links.map(({ verdict, capturedOn, on }) => [
            evidenceStandingOf(verdict && { verdict }, { capturedOn: plain(capturedOn), periodToOn: null }, plain(on)),
          ]),
        );
      }),
      runs,
    );
  });
});

describe('a document', () => {
  it('is looked at again on the same day', async () => {
    await fc.assert(
      fc.asyncProperty(many(anyDay), async (days) => {
        const rows = days.map((due_on) => ({ due_on }));

        const found = await asked('task', 'document_review_on(r.due_on)::text', rows);

        expect(found).toEqual(days.map((on) => documentReviewOn(plain(on)).toString()));
      }),
      runs,
    );
  });
});
