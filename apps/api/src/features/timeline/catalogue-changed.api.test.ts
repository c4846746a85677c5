import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schemeById, shippedRules } from '@waymark/frameworks';
import { startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const inForce = schemeById('iso-27001-2022').rulesVersion;
// biome-ignore lint/suspicious/noExplicitAny: rules of another catalogue are made by changing those of this one
type Rules = any;

/** A programme planned with a catalogue that differs from the one there is now. */
async function plannedBefore(version: string, change: (rules: Rules) => void) {
  const org = await app.organisationWith('manager', 'owner');
  const programme = await startProgramme(app, org, org.manager);
  const rules: Rules = structuredClone(shippedRules().find((each) => each.version === inForce)?.rules);
  change(rules);
  await app.db.lifecycleRules.create({ data: { version, rules } });
  await app.db.programme.updateMany({ where: { id: programme.id }, data: { rulesVersion: version } });
  const as = app.as(org.manager);
  const timeline = async (language = 'en') =>
    (await as.send('GET', `${programme.path}/timeline`, undefined, { 'accept-language': language })).body;
  return { programme, as, timeline, owner: org.owner };
}

const dayOf = ({ milestones }: { milestones: { id: string; on: string }[] }, id: string) =>
  milestones.find((milestone) => milestone.id === id)?.on;
const yearsOf = (years: number) => (rules: Rules) => {
  const rule = rules.data.milestones.find(({ id }: { id: string }) => id === 'certificate-expiry');
  rule.timing.by.count = years * 12;
};

describe('a catalogue that changed since a programme was planned', () => {
  it('is kept by its version from the start', async () => {
    const org = await app.organisationWith('manager');

    const { id } = await startProgramme(app, org, org.manager);

    expect(await app.db.programme.findFirstOrThrow({ where: { id } })).toMatchObject({ rulesVersion: inForce });
  });

  it('moves no day, and is said with its rules by name', async () => {
    const { timeline } = await plannedBefore('two-years', yearsOf(2));

    const [body, german] = [await timeline(), await timeline('de')];

    const decidedOn = Temporal.PlainDate.from(dayOf(body, 'certification-decision') ?? '');
    expect(dayOf(body, 'certificate-expiry')).toBe(decidedOn.add({ years: 2 }).toString());
    const found = body.findings.filter(({ code }: { code: string }) => code === 'catalogue_changed');
    expect(found).toMatchObject([{ severity: 'warning', message: expect.stringContaining('(Certificate expires)') }]);
    expect(german.findings.find(({ code }: { code: string }) => code === 'catalogue_changed').message).toContain(
      'Der Plan behält die seinen.',
    );
  });

  it('is compared and taken over like any other change of the plan', async () => {
    const { programme, as, timeline } = await plannedBefore('four-years', yearsOf(4));
    const before = await timeline();

    const tried = await as.post(`${programme.path}/timeline/what-if`, { rules: 'current' });
    const untouched = await timeline();
    const adopted = await as.send(
      'POST',
      `${programme.path}/timeline/adopt`,
      { rules: 'current', reason: 'The scheme says three years now' },
      { 'if-match': `"${before.version}"` },
    );

    expect(tried.body.moves).toContainEqual(expect.objectContaining({ id: 'certificate-expiry' }));
    expect(tried.body.solvedFindings).toContainEqual(expect.objectContaining({ code: 'catalogue_changed' }));
    expect(dayOf(untouched, 'certificate-expiry')).toBe(dayOf(before, 'certificate-expiry'));
    expect(adopted.status).toBe(200);
    const decidedOn = Temporal.PlainDate.from(dayOf(adopted.body, 'certification-decision') ?? '');
    expect(dayOf(adopted.body, 'certificate-expiry')).toBe(decidedOn.add({ years: 3 }).toString());
    expect(adopted.body.findings.map(({ code }: { code: string }) => code)).not.toContain('catalogue_changed');
    const [entry] = await app.db.activity.findMany({ where: { programmeId: programme.id, action: 'plan.adopted' } });
    expect(entry?.after).toMatchObject({ rules: inForce });
  });

  it('waits for the next cycle where it has other stages', async () => {
    const { programme, as, timeline } = await plannedBefore('one-more', ({ data, words }: Rules) => {
      const [first] = data.stages;
      data.stages.unshift({ ...first, key: 'kick-off' });
      for (const texts of Object.values(words) as Record<string, string>[]) {
        for (const [place, text] of Object.entries(texts)) {
          texts[place.replace(`stages/${first.key}/`, 'stages/kick-off/')] = text;
        }
      }
    });

    const { findings } = await timeline();
    const tried = await as.post(`${programme.path}/timeline/what-if`, { rules: 'current' });

    const found = findings.find(({ code }: { code: string }) => code === 'catalogue_changed');
    expect(found.waysOut.join()).toContain('next cycle');
    expect(tried).toMatchObject({ status: 400, body: { fields: [{ path: 'rules' }] } });
  });

  it('is called by the old names wherever stages and documents of the programme are named', async () => {
    const { programme, as, owner } = await plannedBefore('other-names', ({ words }) => {
      words.en['lifecycle/stages/gap-analysis/name'] = 'Survey of old';
      words.en['documents/scope/title'] = 'Bounds of old';
    });
    const stage = await app.db.stage.findFirstOrThrow({ where: { programmeId: programme.id, key: 'gap-analysis' } });
    const item = await app.db.gapItem.findFirstOrThrow({ where: { programmeId: programme.id } });
    await as.patch(`${programme.path}/gap-items/${item.id}`, { closeByStageId: stage.id }, 1);

    const scope = await app.db.programmeDocument.findFirstOrThrow({
      where: { programmeId: programme.id, key: 'scope' },
    });
    const { organisationId, id: documentId } = scope;
    const written = { authorId: owner.id, addedById: owner.id, label: '1', url: 'https://example.com/scope' };
    await app.db.documentVersion.create({ data: { organisationId, documentId, number: 1, ...written } });
    await app.db.programmeDocument.updateMany({
      where: { organisationId, id: documentId },
      data: { state: 'draft', latestNumber: 1 },
    });

    const { items } = (await as.get(`${programme.path}/gap-items`)).body;
    const detail = (await as.get(`${programme.path}/gap-items/${item.id}`)).body;
    const log = (await as.get(`${programme.path.replace(/programmes.*/, 'activity')}?programmeId=${programme.id}`))
      .body;

    const inList = items.find(({ id }: { id: string }) => id === item.id);
    expect([inList.closeByStage.name, detail.closeByStage.name]).toEqual(['Survey of old', 'Survey of old']);
    const work = (await as.get(`${programme.path.replace(/programmes.*/, 'my-work')}?segment=reviews`)).body;
    expect(work.items.map(({ title }: { title: string }) => title)).toEqual(['Bounds of old']);
    const created = log.items.find(({ action }: { action: string }) => action === 'programme.created');
    expect(created.names['gap-analysis']).toBe('Survey of old');
  });
});
