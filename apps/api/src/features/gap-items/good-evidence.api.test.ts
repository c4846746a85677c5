import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive');
  const iso = await app.given.programme(org, 'iso-27001-2022', ['A.7.7', 'A.5.15']);
  const read = async (person: SignedInPerson, requirement: 'A.7.7' | 'A.5.15' = 'A.7.7', language = 'en') =>
    (
      await app
        .as(person)
        .send('GET', `${org.path}/programmes/${iso.id}/gap-items/${iso.items[requirement]}`, undefined, {
          'accept-language': language,
        })
    ).body;
  const judges = async (person: SignedInPerson) =>
    (await read(person)).evidenceReviewers.map(({ id }: { id: string }) => id).toSorted();
  return { org, iso, read, judges };
}

it('says what good evidence for a requirement looks like', async () => {
  const { org, read } = await scene();

  expect((await read(org.contributor)).goodEvidence).toMatch(/^A photo of the place/);
  expect((await read(org.contributor, 'A.5.15')).goodEvidence).toMatch(/^The rule in force/);
});

it('names who judges it: its reviewer, else all who review, and never whoever asks', async () => {
  const { org, iso, judges } = await scene();
  const both = [org.owner.id, org.manager.id].toSorted();
  expect(await judges(org.contributor)).toEqual(both);
  expect(await judges(org.manager)).toEqual([org.owner.id]);

  const name = (reviewerId: string | null) =>
    app.db.gapItem.updateMany({ where: { id: iso.items['A.7.7'] ?? '' }, data: { reviewerId } });
  await name(org.manager.id);
  expect(await judges(org.contributor)).toEqual([org.manager.id]);
  expect(await judges(org.manager)).toEqual([org.owner.id]);

  await app.db.member.updateMany({
    where: { organisationId: org.id, userId: org.manager.id },
    data: { removedAt: new Date() },
  });
  expect(await judges(org.contributor)).toEqual([org.owner.id]);
});
