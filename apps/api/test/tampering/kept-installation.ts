import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { type Finding } from '../../src/common/ledger/finding.ts';
import type { Query } from '../../src/common/ledger/read-log.ts';
import { verifyInstallation } from '../../src/common/ledger/verify.ts';
import { BLOB_STORE, type BlobStore } from '../../src/common/storage/blob-store.ts';
import { ActivitySealsService } from '../../src/features/activity/activity-seals.service.ts';
import type { SignedInPerson } from '../given.ts';
import { inDays, programmeBody, startProgramme } from '../programmes.ts';
import { dayAfter, upload } from '../records.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

export interface KeptInstallation {
  app: TestApp;
  client: pg.Client;
  /** Everything of the organisation that is tampered with, by name, for use in SQL. */
  ids: Record<
    'org' | 'other' | 'owner' | 'manager' | 'programme' | 'item' | 'evidence' | 'stage' | 'certificate',
    string
  >;
  verify: (witnesses?: { name: string; text: string }[]) => Promise<Finding[]>;
  stop: () => Promise<void>;
}

/** An installation that people have worked with through Waymark alone, sealed twice, with a few entries since. */
export async function startKeptInstallation(): Promise<KeptInstallation> {
  const app = await startTestApp();
  const client = new pg.Client({ connectionString: app.ownerUrl });
  const stop = async () => {
    await client.end();
    await app.stop();
  };
  try {
    await client.connect();
    const ids = await work(app);
    return { app, client, ids, verify: await verifierOf(app, client), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `npm run verify` on the installation of a test. */
export async function verifierOf(
  app: TestApp,
  client: pg.Client,
  secrets = [app.environment.BETTER_AUTH_SECRET],
): Promise<KeptInstallation['verify']> {
  const text = await readFile(new URL('../../../../prisma/schema-fingerprint.json', import.meta.url), 'utf8');
  const installation = {
    query: queryOf(client),
    blobs: app.nest.get<BlobStore>(BLOB_STORE),
    secrets,
    schema: JSON.parse(text),
  };
  return (witnesses = []) => verifyInstallation({ ...installation, witnesses });
}

async function work(app: TestApp): Promise<KeptInstallation['ids']> {
  const seal = () => app.nest.get(ActivitySealsService).seal();
  const org = await organisationOf(app, 'Kept Ltd');
  const other = await organisationOf(app, 'Other Ltd');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ auditorFirm: 'Nordcert' }));
  const item = programme.items['A.5.15'] ?? '';
  const evidence = await reviewedEvidence(app, org, { programmeId: programme.id, item });
  await seal();
  const gapItem = `${programme.path}/gap-items/${item}`;
  const send = (person: SignedInPerson, path: string, body: object, version: number) =>
    expectOk(app.as(person).send('POST', path, body, { 'if-match': `"${version}"` }));
  const own = await expectOk(app.as(org.owner).patch(gapItem, { conformity: 'conform', ownerId: org.owner.id }, 1));
  await send(org.manager, `${gapItem}/acceptance`, { accepted: true }, own.version);
  await plan(app, org, programme.path);
  const [stage] = await expectOk(app.as(org.manager).get(`${programme.path}/stages`));
  const decisions = `${programme.path}/stages/${stage.id}/decisions`;
  await send(org.manager, decisions, { decision: 'no_go', note: 'Not yet' }, stage.version);
  await endAndReopen(app, org, programme);
  await seal();
  const document = `${programme.path}/documents/scope`;
  const source = { kind: 'link', url: 'https://example.test/scope' };
  await send(org.owner, `${document}/versions`, { label: '1.0', source }, 1);
  await send(org.manager, `${document}/approvals`, { approvedOn: inDays(0) }, 2);
  await ask(app, org, programme.id);
  const given = await startProgramme(app, org, org.manager, programmeBody.soc2());
  await ask(app, org, given.id);
  // What waits for a decision goes with the programme that it is about.
  await expectOk(app.as(org.owner).delete(given.path));
  const openPointsReason = 'Audited before Waymark was used';
  const paper = {
    ...{ number: 'C-1', body: 'Nordcert', scope: 'The platform', decidedOn: inDays(-10) },
    openPointsReason,
  };
  const certificate = await expectOk(app.as(org.manager).post(`${programme.path}/certificates`, paper));
  const task = { title: 'Last', assigneeId: org.owner.id, dueOn: inDays(3) };
  await expectOk(app.as(org.manager).post(`${org.path}/tasks`, task));
  return {
    ...{ org: org.id, other: other.id, owner: org.owner.id, manager: org.manager.id, programme: programme.id },
    ...{ item, evidence, stage: stage.id, certificate: certificate.id },
  };
}

async function ask(app: TestApp, org: Organisation, programmeId: string): Promise<void> {
  const options = [{ kind: 'smaller_scope', text: 'Without Lisbon' }];
  const asked = { programmeId, question: 'Which sites?', neededByOn: inDays(9), deciderId: org.owner.id, options };
  await expectOk(app.as(org.manager).post(`${org.path}/report-decisions`, asked));
}

/** The first stage, over and then not: what stays of that is a run of it. */
async function endAndReopen(
  app: TestApp,
  org: Organisation,
  { path, items }: Awaited<ReturnType<typeof startProgramme>>,
): Promise<void> {
  const manager = app.as(org.manager);
  const ids = Object.entries(items).flatMap(([requirement, id]) => (requirement === 'A.5.15' ? [] : [id]));
  await expectOk(manager.changeAll(`${path}/gap-items/bulk`, { ids, change: { conformity: 'conform' } }));
  const seen = async () => {
    const [{ id, version }] = await expectOk(manager.get(`${path}/stages`));
    return { at: `${path}/stages/${id}`, headers: { 'if-match': `"${version}"` } };
  };
  const open = await seen();
  await expectOk(manager.send('POST', `${open.at}/decisions`, { decision: 'go' }, open.headers));
  const over = await seen();
  await expectOk(manager.send('POST', `${over.at}/reopen`, { reason: 'A site was forgotten' }, over.headers));
}

/** A judged criterion, two days agreed on of which one was given up again, and a stage that was moved. */
async function plan(app: TestApp, org: Organisation, path: string): Promise<void> {
  const manager = app.as(org.manager);
  const gates: Gate[] = await expectOk(manager.get(`${path}/stage-gates`));
  const judged = gates.flatMap(({ stageId, criteria }) =>
    criteria.filter(({ kind }) => kind === 'judged').map(({ key }) => `${path}/stages/${stageId}/criteria/${key}`),
  );
  await expectOk(manager.change('PUT', judged[0] ?? '', { isMet: true, note: 'Seen' }));
  const stages: { id: string; key: string; plannedToOn: string; version: number }[] = await expectOk(
    manager.get(`${path}/stages`),
  );
  const first = stages.find(({ key }) => key === 'gap-analysis') ?? stages[0];
  const plannedToOn = dayAfter(first?.plannedToOn ?? '', 2);
  await expectOk(manager.patch(`${path}/stages/${first?.id}`, { plannedToOn }, first?.version));
  for (const milestoneId of ['recertification-start', 'surveillance-1']) {
    const { milestones, version } = await expectOk(manager.get(`${path}/timeline`));
    const { on } = milestones.find(({ id }: { id: string }) => id === milestoneId) ?? {};
    const agreed = { on: dayAfter(on, -3), reason: 'As agreed' };
    await expectOk(
      manager.send('PUT', `${path}/milestones/${milestoneId}/override`, agreed, { 'if-match': `"${version}"` }),
    );
  }
  const { version } = await expectOk(manager.get(`${path}/timeline`));
  await expectOk(manager.delete(`${path}/milestones/surveillance-1/override`, version));
}

interface Gate {
  stageId: string;
  criteria: { key: string; kind: string }[];
}

/** Inside the test's own transaction, which is taken back: verification then sees what was done to the database. */
function queryOf(client: pg.Client): Query {
  return async <Row extends object>(text: string, values: unknown[]) => {
    if (/^(BEGIN|ROLLBACK)/.test(text)) return [];
    return (await client.query<Row>(text, values)).rows;
  };
}

async function organisationOf(app: TestApp, name: string) {
  const [owner, manager] = [await app.given.person('Olga'), await app.given.person('Maria')];
  const { id } = await expectOk(app.as(owner).post('/api/v1/orgs', { name }));
  const path = `/orgs/${id}`;
  const invited = await expectOk(app.as(owner).post(`${path}/invitations`, { email: manager.email, role: 'manager' }));
  const token = invited.link.split('/').at(-1);
  await expectOk(app.as(manager).post(`/api/v1/invitations/${token}/accept`));
  return { id, path, slug: '', owner, manager };
}

type Organisation = Awaited<ReturnType<typeof organisationOf>>;

/** Two versions, the first rejected and the second accepted. */
async function reviewedEvidence(
  app: TestApp,
  org: Organisation,
  { programmeId, item }: { programmeId: string; item: string },
): Promise<string> {
  const file = (text: string) => upload(app, org, org.owner, text, `${text}.txt`);
  const { id } = await expectOk(
    app.as(org.owner).post(`${org.path}/evidence`, {
      ...{ title: 'Access review', capturedOn: inDays(-5), gapItemIds: [item] },
      source: { kind: 'upload', uploadId: (await file('first')).id },
    }),
  );
  const path = `${org.path}/evidence/${id}`;
  const reviewOf = (body: object) => app.as(org.manager).change('POST', `${path}/reviews`, body);
  const review = { programmeId, versionNumber: 1, verdict: 'rejected', reason: 'wrong_period', note: 'Covers Q1' };
  await expectOk(reviewOf(review));
  await expectOk(app.as(org.owner).post(`${path}/versions`, { uploadId: (await file('second')).id }));
  await expectOk(reviewOf({ programmeId, versionNumber: 2, verdict: 'accepted' }));
  return id;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
async function expectOk(answer: Promise<{ status: number; body: any }>): Promise<any> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
