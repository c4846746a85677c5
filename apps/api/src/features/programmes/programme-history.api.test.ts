import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenEvidence, inDays, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('a programme stays where something was added to its history: a review, a decision, a document or a certificate', async () => {
  const org = await app.organisationWith('manager', 'contributor');
  const day = (days: number) => new Date(`${inDays(days)}T00:00:00Z`);
  const adding = {
    review: (programmeId: string, gapItemId: string) =>
      givenEvidence(app, {
        ...{ organisationId: org.id, ownerId: org.contributor.id, gapItemIds: [gapItemId] },
        review: { programmeId, verdict: 'rejected', reviewerId: org.manager.id },
      }),
    decision: (programmeId: string, _: string, stageId: string) =>
      app.db.stageDecision.create({
        data: {
          organisationId: org.id,
          programmeId,
          stageId,
          decision: 'no_go',
          facts: [],
          decidedById: org.manager.id,
        },
      }),
    document: async (programmeId: string) => {
      const { id: documentId } = await app.db.programmeDocument.findFirstOrThrow({ where: { programmeId } });
      const by = { authorId: org.contributor.id, addedById: org.contributor.id };
      const data = { organisationId: org.id, documentId, number: 1, label: '1.0', url: 'https://example.test/', ...by };
      await app.db.documentVersion.create({ data });
    },
    certificate: (programmeId: string) =>
      app.db.certificate.create({
        data: {
          ...{ organisationId: org.id, programmeId, number: 'C-1', body: 'Nordcert', scope: 'All' },
          ...{ decidedOn: day(-9), issuedOn: day(-9), validFromOn: day(-9), expiresOn: day(1000) },
          createdById: org.manager.id,
        },
      }),
  };
  for (const add of Object.values(adding)) {
    const { path, id, items, body } = await startProgramme(app, org, org.manager);
    await add(id, items['A.5.15'] ?? '', body.stages[0].id);

    const refused = await app.as(org.manager).delete(path);

    expect(refused).toMatchObject({ status: 409, body: { code: 'programme.has_history' } });
    expect(await app.as(org.manager).get(path)).toMatchObject({ status: 200 });
  }
});
