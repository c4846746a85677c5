import type { Organisation, SignedInPerson } from './given.ts';
import type { TestApp } from './test-app.ts';

/** A calendar day so many days from today. */
export function inDays(days: number): string {
  return Temporal.Now.plainDateISO('UTC').add({ days }).toString();
}

/** Bodies that start a programme of each kind, with dates that are always allowed. */
export const programmeBody = {
  iso: (more: object = {}) => ({
    scheme: 'iso-27001-2022',
    scopeStatement: 'The whole organisation',
    startOn: inDays(0),
    targetOn: inDays(400),
    ...more,
  }),
  soc2: (more: object = {}) => ({
    scheme: 'soc-2-type-2',
    scopeStatement: 'The hosted service',
    categories: ['security', 'availability'],
    startOn: inDays(0),
    periodFromOn: inDays(150),
    periodToOn: inDays(400),
    targetOn: inDays(470),
    ...more,
  }),
};

export interface StartedProgramme {
  id: string;
  /** Where its addresses begin. */
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  body: any;
  /** The ids of its gap items by requirement. */
  items: Record<string, string>;
}

/** Starts a programme through the API. */
export async function startProgramme(
  app: TestApp,
  org: Pick<Organisation, 'path'>,
  person: SignedInPerson,
  body: object = programmeBody.iso(),
): Promise<StartedProgramme> {
  const started = await app.as(person).post(`${org.path}/programmes`, body);
  if (started.status !== 201) throw new Error(JSON.stringify(started.body));
  const rows = await app.db.gapItem.findMany({ where: { programmeId: started.body.id } });
  return {
    id: started.body.id,
    path: `${org.path}/programmes/${started.body.id}`,
    body: started.body,
    items: Object.fromEntries(rows.map(({ requirementId, id }) => [requirementId, id])),
  };
}

interface GivenEvidence {
  organisationId: string;
  ownerId: string;
  gapItemIds: string[];
  title?: string;
  capturedOn?: string;
  periodToOn?: string;
  /** The verdict of one programme, by another person than the owner. */
  review?: { programmeId: string; verdict: 'accepted' | 'rejected'; reviewerId: string };
}

/** Evidence with its links and a review, written past the API. */
export async function givenEvidence(app: TestApp, given: GivenEvidence): Promise<string> {
  const { organisationId, ownerId, gapItemIds, review } = given;
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const { id } = await app.db.evidence.create({
    data: {
      organisationId,
      ownerId,
      title: given.title ?? 'Access review',
      capturedOn: day(given.capturedOn ?? inDays(-10)),
      ...(given.periodToOn ? { periodFromOn: day(given.periodToOn), periodToOn: day(given.periodToOn) } : {}),
    },
  });
  await app.db.evidenceVersion.create({
    data: { organisationId, evidenceId: id, number: 1, url: 'https://example.test/', uploadedById: ownerId },
  });
  await app.db.evidenceLink.createMany({
    data: gapItemIds.map((gapItemId) => ({ organisationId, evidenceId: id, gapItemId })),
  });
  if (review) {
    await app.db.evidenceReview.create({ data: { organisationId, evidenceId: id, versionNumber: 1, ...review } });
  }
  return id;
}

/** The first stage runs, as it does from its planned day on. */
export async function beginFirstStage(app: TestApp, programmeId: string) {
  const { id } = await app.db.stage.findFirstOrThrow({ where: { programmeId }, orderBy: { order: 'asc' } });
  const began = { status: 'active', actualFromOn: new Date(inDays(0)) };
  await app.db.stage.updateMany({ where: { id }, data: began });
  return app.db.stage.findFirstOrThrow({ where: { id } });
}
