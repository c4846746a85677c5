import type { Organisation, SignedInPerson } from './given.ts';
import { givenEvidence, inDays, startProgramme } from './programmes.ts';
import type { TestApp } from './test-app.ts';

/** What its rows are called, in the language of its people. */
export interface LargeWords {
  record: string;
  task: string;
  /** Why something is not applicable, approved and not. */
  excluded: readonly [string, string];
}

type Staffed = Organisation & Record<'manager' | 'contributor', SignedInPerson>;

/** Everything in every state there is, each number another one, and more of each than a page holds. */
export async function fillLarge(app: TestApp, org: Staffed, programmes: readonly object[], words: LargeWords) {
  const of = { organisationId: org.id };
  const day = (days: number) => new Date(`${inDays(days)}T00:00:00Z`);
  for (const body of programmes) {
    const programme = await startProgramme(app, org, org.manager, body);
    const ids = Object.values(programme.items);
    const set = (from: number, to: number, data: object) =>
      app.db.gapItem.updateMany({ where: { ...of, id: { in: ids.slice(from, to) } }, data });
    const accepted = { acceptedAt: new Date(), acceptedById: org.manager.id };
    const owned = { ownerId: org.contributor.id, dueOn: day(-3) };
    await set(0, 7, { conformity: 'conform', ...owned, ...accepted });
    await set(7, 10, { conformity: 'conform', ...owned, assessedAt: new Date(), assessedById: org.contributor.id });
    await set(10, 14, { conformity: 'major', ownerId: org.manager.id, dueOn: day(4) });
    await set(14, 16, { conformity: 'not_applicable', justification: words.excluded[0], ...accepted });
    await set(16, 21, { conformity: 'not_applicable', justification: words.excluded[1] });
    for (let count = 0; count < 5; count += 1) {
      const review = { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id } as const;
      await givenEvidence(app, {
        ...{ ...of, ownerId: org.contributor.id, gapItemIds: ids.slice(count, count + 2) },
        title: `${words.record} ${count}`,
        ...(count < 3 ? { review } : {}),
      });
    }
  }
  await app.db.task.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      ...{ ...of, title: `${words.task} ${index}`, assigneeId: org.manager.id, createdById: org.manager.id },
      dueOn: day(index - 10),
    })),
  });
}
