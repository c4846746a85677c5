import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshUntil } from '@waymark/domain';
import fc from 'fast-check';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const steps = ['add', 'link', 'unlink', 'review', 'renew', 'move', 'delete', 'require', 'forget'] as const;
/** What is done, to the how-manieth of what there is, and on which day. */
const step = fc.record({
  what: fc.constantFrom(...steps, 'review', 'review', 'link'),
  evidence: fc.nat(30),
  item: fc.nat(30),
  verdict: fc.constantFrom('accepted', 'accepted', 'rejected'),
  // Month ends and leap days are where twelve months later is not the same day.
  day: fc.constantFrom(
    '2024-02-28',
    '2024-02-29',
    '2025-02-28',
    '2025-03-01',
    '2025-12-31',
    '2026-01-30',
    '2026-06-15',
  ),
  hasPeriod: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const date = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (value: Date) => value.toISOString().slice(0, 10);
const plain = (value: Date) => Temporal.PlainDate.from(dayOf(value));

/** Two programmes with four items each; evidence serves items of both. */
async function givenItems() {
  const org = await app.organisationWith('manager', 'contributor');
  const started = [
    await startProgramme(app, org, org.manager),
    await startProgramme(app, org, org.manager, programmeBody.soc2()),
  ];
  const ids = started.flatMap(({ items }) => Object.values(items).slice(0, 4));
  return { org, programmes: started.map(({ id }) => id), ids };
}
type Given = Awaited<ReturnType<typeof givenItems>>;

async function take({ org, programmes, ids }: Given, { what, evidence, item, verdict, day, hasPeriod }: Step) {
  const organisationId = org.id;
  const all = await app.db.evidence.findMany({ where: { organisationId }, orderBy: { id: 'asc' } });
  const items = await app.db.gapItem.findMany({ where: { organisationId, id: { in: ids } }, orderBy: { id: 'asc' } });
  const days = hasPeriod
    ? { periodFromOn: date(day), periodToOn: date(day) }
    : { periodFromOn: null, periodToOn: null };
  const record = all[evidence % Math.max(1, all.length)];
  const gapItem = items[item % Math.max(1, items.length)];
  if (what === 'add' || record === undefined) {
    const of = { organisationId, ownerId: org.contributor.id, title: 'Review', capturedOn: date(day), ...days };
    await app.db.evidence.create({ data: of });
    return;
  }
  if (gapItem === undefined) return;
  const [evidenceId, gapItemId] = [record.id, gapItem.id];
  const link = { organisationId, evidenceId, gapItemId };
  const programmeId = programmes[item % 2] ?? '';
  const where = { organisationId_id: { organisationId, id: evidenceId } };
  if (what === 'link') await app.db.evidenceLink.createMany({ data: [link], skipDuplicates: true });
  if (what === 'unlink') await app.db.evidenceLink.deleteMany({ where: link });
  if (what === 'renew') await app.db.evidence.update({ where, data: { latestNumber: { increment: 1 } } });
  if (what === 'move') await app.db.evidence.update({ where, data: { capturedOn: date(day), ...days } });
  if (what === 'delete') {
    await app.db.evidenceReview.deleteMany({ where: { organisationId, evidenceId } });
    await app.db.evidence.delete({ where });
  }
  if (what === 'forget' && items.length > 5) await app.db.gapItem.deleteMany({ where: { id: gapItemId } });
  if (what === 'require') {
    await app.db.gapItem.updateMany({ where: { id: gapItemId }, data: { evidenceRequired: 1 + (evidence % 3) } });
  }
  if (what === 'review') {
    await app.db.evidenceReview.updateMany({
      where: { organisationId, evidenceId, programmeId, isCurrent: true },
      data: { isCurrent: false },
    });
    const of = { organisationId, evidenceId, programmeId, verdict, reviewerId: org.manager.id };
    await app.db.evidenceReview.create({ data: { ...of, versionNumber: record.latestNumber } });
  }
}

/** The last fresh days of an item's accepted evidence from the evidence and its reviews, without anything that is kept. */
async function recounted({ org, ids }: Given) {
  const items = await app.db.gapItem.findMany({
    where: { organisationId: org.id, id: { in: ids } },
    include: { evidenceLinks: { include: { evidence: { include: { reviews: true } } } } },
  });
  return items.map(({ id, programmeId, evidenceRequired, evidenceUntil, evidenceLinks }) => {
    const accepted = evidenceLinks.filter(({ evidence: { reviews, latestNumber } }) =>
      reviews.some(
        (one) =>
          one.isCurrent &&
          one.programmeId === programmeId &&
          one.versionNumber === latestNumber &&
          one.verdict === 'accepted',
      ),
    );
    const days = accepted.map(({ evidence: { capturedOn, periodToOn } }) =>
      freshUntil({ capturedOn: plain(capturedOn), periodToOn: periodToOn && plain(periodToOn) }).toString(),
    );
    return { id, programmeId, evidenceRequired, kept: evidenceUntil.map(dayOf), days: days.toSorted() };
  });
}

/** How many of an item's days have not passed, as statements ask it. */
async function freshOn(itemId: string, day: string): Promise<number> {
  const [row] = await app.db.$queryRaw<{ count: number }[]>`
    SELECT evidence_fresh_on(evidence_until, ${day}::date) AS count FROM gap_item WHERE id = ${itemId}::uuid`;
  return row?.count ?? Number.NaN;
}

describe('what a gap item keeps of its evidence', () => {
  it('is what its evidence and their reviews say, whatever happened to them', async () => {
    const judged = ['2025-02-27', '2025-02-28', '2025-03-01', '2026-03-01', '2026-12-31', '2027-06-16'];

    // Each history goes on where the one before it ended.
    const given = await givenItems();

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (history) => {
        for (const one of history) await take(given, one);

        for (const { id, evidenceRequired, kept, days } of await recounted(given)) {
          expect(kept).toEqual(days.slice(-evidenceRequired));
          for (const on of judged) {
            const fresh = days.filter((day) => day >= on).length;
            expect([on, await freshOn(id, on)]).toEqual([on, Math.min(fresh, evidenceRequired)]);
          }
        }
      }),
      // A shorter history would start from what this one left behind.
      { numRuns: 6, seed: 20261122, endOnFailure: true },
    );
  });

  it('keeps both when two pieces of evidence are accepted at the same time', async () => {
    const given = await givenItems();
    const [gapItemId = ''] = given.ids;
    await app.db.gapItem.updateMany({ where: { id: gapItemId }, data: { evidenceRequired: 50 } });
    const { id: organisationId, contributor, manager } = given.org;
    const { programmeId } = await app.db.gapItem.findFirstOrThrow({ where: { id: gapItemId } });
    const many = await app.db.evidence.createManyAndReturn({
      data: Array.from({ length: 8 }, () => {
        return { organisationId, ownerId: contributor.id, title: 'Review', capturedOn: date('2026-01-01') };
      }),
    });
    await app.db.evidenceLink.createMany({
      data: many.map(({ id }) => ({ organisationId, evidenceId: id, gapItemId })),
    });

    const of = { organisationId, programmeId, versionNumber: 1, verdict: 'accepted', reviewerId: manager.id };
    await Promise.all(many.map(({ id }) => app.db.evidenceReview.create({ data: { ...of, evidenceId: id } })));

    const item = await app.db.gapItem.findFirstOrThrow({ where: { id: gapItemId } });
    expect(item.evidenceUntil.map(dayOf)).toEqual(Array(8).fill('2027-01-01'));
  });
});

describe('a link', () => {
  it('knows its programme and the last fresh day as the domain has it, with and without a period', async () => {
    const { org, ids } = await givenItems();
    const [first, second] = [ids[0] ?? '', ids[1] ?? ''];
    await app.db.$executeRaw`
      INSERT INTO evidence (organisation_id, owner_id, title, captured_on, period_from_on, period_to_on)
      SELECT ${org.id}::uuid, ${org.contributor.id}::uuid, 'Review', d, p.day, p.day
      FROM generate_series('2023-12-01'::date, '2025-04-01', '1 day') d
      CROSS JOIN LATERAL (VALUES (NULL::date), (d::date)) p (day)`;
    await app.db.$executeRaw`
      INSERT INTO evidence_link (organisation_id, evidence_id, gap_item_id)
      SELECT organisation_id, id, CASE WHEN period_to_on IS NULL THEN ${first}::uuid ELSE ${second}::uuid END
      FROM evidence WHERE organisation_id = ${org.id}::uuid`;

    const links = await app.db.evidenceLink.findMany({
      where: { organisationId: org.id },
      include: { evidence: true, gapItem: true },
    });

    const wrong = links.filter(({ freshUntil: kept, programmeId, evidence, gapItem }) => {
      const { capturedOn, periodToOn } = evidence;
      const last = freshUntil({ capturedOn: plain(capturedOn), periodToOn: periodToOn && plain(periodToOn) });
      return kept === null || dayOf(kept) !== last.toString() || programmeId !== gapItem.programmeId;
    });
    expect(links.length).toBe(976);
    expect(wrong).toEqual([]);
  });
});
