/**
 * @jest-environment ../../packages/config/jest-node-environment.js
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from './test-app.ts';

// One folder is all there is of this standard; whoever reads the catalogue finds it there. What other
// files have loaded knows only what is shipped, so this one loads everything for itself.
process.env.SCHEMES_FOLDER = join(import.meta.dirname, 'schemes');
const { startTestApp } = await import('./test-app.ts');
const { inDays, startProgramme } = await import('./programmes.ts');
const { schemeById, shippedRules } = await import('@waymark/frameworks');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const seed = join(import.meta.dirname, '..', '..', '..', 'prisma', 'dist', 'seed.js');
  execFileSync(process.execPath, [seed], { env: { ...process.env, DATABASE_OWNER_URL: app.ownerUrl } });
});
afterAll(() => app.stop());

const inForce = schemeById('lighthouse-1').rulesVersion;

const body = {
  scheme: 'lighthouse-1',
  scopeStatement: 'The light on the north cape',
  categories: ['lamp'],
  startOn: inDays(0),
  targetOn: inDays(150),
  customersYearEnd: '06-30',
};

async function started() {
  const org = await app.organisationWith('manager', 'owner');
  return { org, as: app.as(org.manager), ...(await startProgramme(app, org, org.manager, body)) };
}

describe('a standard nobody has heard of, as one folder', () => {
  it('is among the schemes with its traits, in the language of whoever asks', async () => {
    const org = await app.organisationWith('manager');
    const ask = async (language: string) =>
      (await app.as(org.manager).send('GET', '/api/v1/schemes', undefined, { 'accept-language': language })).body;

    const [english, german] = [await ask('en'), await ask('de')];

    expect(english[0]).toMatchObject({
      ...{ id: 'lighthouse-1', name: 'Lighthouse 1', group: { id: 'lighthouses', title: 'A light for ships' } },
      ...{ family: 'lighthouse', asksForYearEnd: true, madeFrom: [], requirementCount: 4 },
      categories: [{ id: 'lamp', isMandatory: true, requirementCount: 1 }, { id: 'foghorn' }],
    });
    // What nobody has translated yet is said in English.
    expect(german[0]).toMatchObject({ name: 'Leuchtturm 1', result: 'A lamp, lit for two years' });
  });

  it('is planned before it is started: three stages, a day for each rule', async () => {
    const org = await app.organisationWith('manager');

    const { status, body: plan } = await app.as(org.manager).post(`${org.path}/programmes/preview`, body);

    expect(status).toBe(200);
    expect(plan.requirementCount).toBe(4);
    expect(plan.stages.map(({ key }: { key: string }) => key)).toEqual(['polish-lens', 'night-watch', 'lamp-lit']);
    const ids = plan.milestones.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['watch-window', 'lighting', 'oil-review-1', 'lamp-out', 'relighting']));
    expect(ids.some((id: string) => id.startsWith('harbour-visit'))).toBe(true);
  });

  it('asks for its category, and refuses those of others', async () => {
    const org = await app.organisationWith('manager');
    const post = (categories: string[]) => app.as(org.manager).post(`${org.path}/programmes`, { ...body, categories });

    expect((await post(['foghorn'])).body.code).toBe('programme.category_required');
    expect((await post(['lamp', 'security'])).body.code).toBe('programme.category_unknown');
  });

  it('has its gap items, documents, gates and readiness', async () => {
    const { as, path, items, body: programme } = await started();

    expect(Object.keys(items).toSorted()).toEqual(['K.1', 'K.2', 'L.1', 'L.2']);
    expect(programme).toMatchObject({ schemeName: 'Lighthouse 1', customersYearEnd: '06-30', asksForYearEnd: true });
    expect((await as.get(`${path}/documents`)).body).toMatchObject([{ key: 'keepers-log', title: 'Keeper’s log' }]);
    expect((await as.get(`${path}/stages/${programme.stages[0].id}/gate`)).status).toBeLessThan(500);
    expect((await as.get(`${path}/readiness`)).body.counts).toMatchObject({ inScope: 4 });
  });

  it('is on the timeline and in the calendar, its renewal as a renewal', async () => {
    const { as, org, path } = await started();

    const timeline = await as.get(`${path}/timeline`);
    const calendar = await as.get(`${org.path}/calendar/events?from=${inDays(0)}&to=${inDays(900)}`);

    expect(timeline.body.findings.map(({ code }: { code: string }) => code)).not.toContain('catalogue_changed');
    const kinds = Object.fromEntries(
      calendar.body.items.map(({ id, kind }: { id: string; kind: string }) => [id.split(':').at(-1), kind]),
    );
    expect(kinds).toMatchObject({ lighting: 'milestone', 'lamp-out': 'certificate', relighting: 'renewal' });
    expect(calendar.body.items.map(({ title }: { title: string }) => title).join()).toContain('Night watch');
  });

  it('is in the leadership report, as page and as PDF', async () => {
    const { as, org } = await started();

    const report = await as.get(`${org.path}/reports/leadership`);
    const pdf = await as.get(`${org.path}/reports/leadership.pdf`);

    expect(JSON.stringify(report.body)).toContain('Lighthouse 1');
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: rules of another catalogue are made by changing those of this one
type Rules = any;

/** The rules of before: the first stage waited for the documents, and the one document was another. */
const before = ({ data, words }: Rules) => {
  data.stages[0].exitCriteria = [{ key: 'polished', check: 'documents_approved' }];
  data.documents = [{ key: 'oil-book', reference: null, isGate: true, holds: ['management_review'] }];
  words.en['documents/oil-book/title'] = 'Oil book';
  words.en['documents/oil-book/purpose'] = 'Says how much oil there was.';
};

/** A programme that was planned with other rules than the folder has by now. */
async function startedBefore(version: string, change: (rules: Rules) => void) {
  const { id, ...programme } = await started();
  const rules: Rules = structuredClone(shippedRules().find((each) => each.version === inForce)?.rules);
  change(rules);
  await app.db.lifecycleRules.create({ data: { version, rules } });
  await app.db.programme.updateMany({ where: { id }, data: { rulesVersion: version } });
  await app.db.programmeDocument.updateMany({ where: { programmeId: id }, data: { key: 'oil-book' } });
  const read = async (part: string) => (await programme.as.get(`${programme.path}/${part}`)).body;
  const adopt = async () => {
    const change = { rules: 'current', reason: 'The guild says so' };
    const { version } = await read('timeline');
    return programme.as.send('POST', `${programme.path}/timeline/adopt`, change, { 'if-match': `"${version}"` });
  };
  return { id, ...programme, read, adopt };
}

const keysOf = (documents: { key: string }[]) => documents.map(({ key }) => key);
const idsOf = (gates: { id: string }[]) => gates.map(({ id }) => id);

describe('a folder that changed while a programme runs', () => {
  it('moves no exit criterion, no gate and no document, and is said on the plan', async () => {
    const { read } = await startedBefore('oil-book', before);

    const [gates, hard, documents, { findings }] = await Promise.all(
      ['stage-gates', 'gates', 'documents', 'timeline'].map(read),
    );

    expect(gates[0].criteria).toMatchObject([{ key: 'polished', have: 0, need: 1, target: { page: 'documents' } }]);
    expect(idsOf(hard)).toEqual(['documents_approved', 'management_review_done', 'no_open_major', 'all_assessed']);
    expect(documents).toMatchObject([{ key: 'oil-book', title: 'Oil book', reference: null }]);
    const found = findings.find(({ code }: { code: string }) => code === 'catalogue_changed');
    for (const name of ['Lens polishing', 'Keeper’s log', 'Oil book']) expect(found.message).toContain(name);
  });

  it('counts for exit criteria, gates and documents once it is taken over', async () => {
    const { id, read, adopt } = await startedBefore('oil-book-adopted', before);

    const adopted = await adopt();

    expect(adopted.status).toBe(200);
    const [gates, hard, documents, { findings }] = await Promise.all(
      ['stage-gates', 'gates', 'documents', 'timeline'].map(read),
    );
    expect(gates[0].criteria).toMatchObject([{ key: 'polished', have: 0, need: 4, target: { page: 'gap-items' } }]);
    expect(idsOf(hard)).toEqual(['documents_approved', 'internal_audit_done', 'no_open_major', 'all_assessed']);
    expect(keysOf(documents)).toEqual(['keepers-log']);
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('catalogue_changed');
    // What was written for the former rules is kept.
    expect(await app.db.programmeDocument.count({ where: { programmeId: id } })).toBe(2);
  });

  it('signs a stage by the criteria it was planned with', async () => {
    const { id, body: programme, path, as, read } = await startedBefore('oil-book-signed', before);
    await app.db.gapItem.updateMany({ where: { programmeId: id }, data: { conformity: 'conform' } });
    const { id: stageId } = programme.stages[0];
    const { version } = (await read('stage-gates'))[0];

    const go = { decision: 'go', note: 'The book follows' };
    const signed = await as.send('POST', `${path}/stages/${stageId}/decisions`, go, { 'if-match': `"${version}"` });

    expect(signed.status).toBe(201);
    const { facts } = await app.db.stageDecision.findFirstOrThrow({ where: { stageId } });
    expect(facts).toMatchObject([{ key: 'polished', isMet: false, have: 0, need: 1 }]);
  });

  it('is found in a table of other people, however they refer to it', async () => {
    const { as, path } = await started();
    const rows = [
      'Lighthouse 1: Rule of the lamp L.1',
      'Guild of Keepers L-2',
      'Lampenregel K.1',
      'Pharos K.2',
      'Lighthouse L.9',
    ];
    const table = ['Lighthouse ref,Finding', ...rows.map((cell) => `${cell},Found`)].join('\n');

    const { status, body: preview } = await as.post(`${path}/gap-items/import`, Buffer.from(table));

    expect(status).toBe(200);
    expect(preview.changes.map(({ requirementId }: { requirementId: string }) => requirementId)).toEqual([
      ...['L.1', 'L.2', 'K.1', 'K.2'],
    ]);
    expect(preview.errors).toMatchObject([{ code: 'requirement_unknown', value: 'Lighthouse L.9' }]);
  });

  it('is referred to by its own words only, and its columns are known by them', async () => {
    const { as, path } = await started();
    const table = 'Lampenregel Nr,Finding\nRule: L.1,Found\nClause L.2,Found\nAnnex K.1,Found\n';

    const { body: preview } = await as.post(`${path}/gap-items/import`, Buffer.from(table));

    expect(preview.changes.map(({ requirementId }: { requirementId: string }) => requirementId)).toEqual(['L.1']);
    expect(preview.errors.map(({ value }: { value: string }) => value)).toEqual(['Clause L.2', 'Annex K.1']);
  });

  it.each([
    ['en', 'Night watch'],
    ['de', '„Nachtwache“'],
  ])('that is too late to restore names its own audit to begin with, in %s', async (language, audit) => {
    const { id, org, as, path } = await started();
    const litOn = new Date(inDays(-1500));
    const days = { decidedOn: litOn, issuedOn: litOn, validFromOn: litOn, expiresOn: new Date(inDays(-700)) };
    const owned = { organisationId: org.id, programmeId: id, createdById: org.manager.id };
    await app.db.certificate.create({ data: { ...owned, ...days, number: '1', body: 'Guild', scope: 'The light' } });

    const { body } = await as.send('GET', `${path}/timeline`, undefined, { 'accept-language': language });

    const lapsed = body.findings.find(({ code }: { code: string }) => code === 'certificate_lapsed');
    expect(lapsed.message).toContain(audit);
    expect(JSON.stringify(body.findings)).not.toMatch(/Stage [12]|Stufe [12]|ISO|SOC/);
  });

  it('is told apart from another scheme that has the same rules', async () => {
    const { id, read } = await started().then(async ({ id, as, path }) => ({
      id,
      read: async (part: string) => (await as.get(`${path}/${part}`)).body,
    }));
    const { rulesVersion } = schemeById('iso-27001-2022');

    await app.db.programme.updateMany({ where: { id }, data: { rulesVersion } });

    expect((await read('documents')).length).toBe(0);
    expect((await read('timeline')).findings.map(({ code }: { code: string }) => code)).toContain('catalogue_changed');
  });
});
