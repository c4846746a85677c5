import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformities, evidenceFreshMonths } from '@waymark/domain';
import { givenEvidence, inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An ISO and a SOC 2 programme with one accepted design in each. */
async function givenTwoProgrammes() {
  const org = await app.organisationWith('manager', 'contributor');
  const iso = await startProgramme(app, org, org.manager);
  const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
  const items = { iso: iso.items['A.5.15'] ?? '', soc2: soc2.items['CC6.1'] ?? '' };
  await app.db.gapItem.updateMany({
    where: { id: { in: Object.values(items) } },
    data: { conformity: 'conform', acceptedAt: new Date(), acceptedById: org.manager.id },
  });
  const evidence = (more: object = {}) =>
    givenEvidence(app, {
      organisationId: org.id,
      ownerId: org.contributor.id,
      gapItemIds: Object.values(items),
      ...more,
    });
  const accepted = (programmeId: string) => ({
    review: { programmeId, verdict: 'accepted' as const, reviewerId: org.manager.id },
  });
  const proven = async (programme: { path: string }, on = '') =>
    (await app.as(org.manager).get(`${programme.path}/readiness${on && `?on=${on}`}`)).body.weighted.proven;
  return { org, iso, soc2, items, evidence, accepted, proven };
}

describe('readiness', () => {
  it('begins with everything unknown, in both figures, and nothing proven', async () => {
    const { org, iso } = await givenTwoProgrammes();
    const fresh = await startProgramme(app, org, org.manager);

    const { body } = await app.as(org.manager).get(`${fresh.path}/readiness`);

    const unknown = { proven: 0, claimed: 0, gap: 0, unknown: 100 };
    expect(body).toEqual({
      on: inDays(0),
      definitionVersion: 1,
      weighted: unknown,
      unweighted: unknown,
      range: { from: 0, to: 100 },
      counts: { inScope: 123, notApplicable: 0, byState: { proven: 0, claimed: 0, gap: 0, unknown: 123 } },
    });
    expect(iso.id).not.toBe(fresh.id);
  });

  it('names its gates in the language of the reader', async () => {
    const { org, iso } = await givenTwoProgrammes();
    const gates = async (language: string): Promise<{ title: string; fact: string }[]> =>
      (await app.as(org.manager).send('GET', `${iso.path}/gates`, undefined, { 'accept-language': language })).body;

    const [english, german] = [await gates('en'), await gates('de')];

    expect(english[0]).toMatchObject({ title: 'Mandatory documents', fact: '0 of 18 approved' });
    expect(german[0]).toMatchObject({ title: 'Pflichtdokumente', fact: '0 von 18 genehmigt' });
    expect(german.filter(({ title }) => english.some((gate) => gate.title === title))).toEqual([]);
  });

  it('moves only for the programme that accepted the evidence', async () => {
    const { iso, soc2, evidence, accepted, proven } = await givenTwoProgrammes();

    await evidence(accepted(iso.id));

    // 30 clauses of weight 3 and 93 controls of weight 1, one of which is proven.
    expect(await proven(iso)).toBeCloseTo(100 / (30 * 3 + 93), 10);
    expect(await proven(soc2)).toBe(0);
  });

  it('does not count evidence that waits, was rejected, or was accepted in an earlier version', async () => {
    const { org, iso, evidence, accepted, proven } = await givenTwoProgrammes();
    await evidence();
    await evidence({ review: { ...accepted(iso.id).review, verdict: 'rejected' } });
    const renewed = await evidence(accepted(iso.id));
    expect(await proven(iso)).toBeGreaterThan(0);

    await app.db.evidence.updateMany({ where: { id: renewed }, data: { latestNumber: 2 } });
    expect(await proven(iso)).toBe(0);

    const version = { organisationId: org.id, evidenceId: renewed, versionNumber: 2, isCurrent: true };
    await app.db.evidenceReview.updateMany({ where: { evidenceId: renewed }, data: { isCurrent: false } });
    await app.db.evidenceReview.create({ data: { ...version, ...accepted(iso.id).review } });
    expect(await proven(iso)).toBeGreaterThan(0);
  });

  it('counts a verdict given before the evidence was linked', async () => {
    const { org, iso, items, evidence, accepted, proven } = await givenTwoProgrammes();
    const id = await evidence({ ...accepted(iso.id), gapItemIds: [] });
    expect(await proven(iso)).toBe(0);

    await app.db.evidenceLink.create({ data: { organisationId: org.id, evidenceId: id, gapItemId: items.iso } });

    expect(await proven(iso)).toBeGreaterThan(0);
  });

  it('needs as much evidence as the item asks for, and no more helps', async () => {
    const { org, iso, items, evidence, accepted, proven } = await givenTwoProgrammes();
    await app.db.gapItem.updateMany({ where: { id: items.iso }, data: { evidenceRequired: 2 } });
    const scoreOf = async () => (await app.as(org.manager).get(`${iso.path}/gap-items/${items.iso}`)).body.score;

    await evidence(accepted(iso.id));
    const half = await proven(iso);
    expect(await scoreOf()).toEqual({ d: 1, o: 1, e: 0.5, v: 0.5 });
    await evidence(accepted(iso.id));
    const whole = await proven(iso);
    await evidence(accepted(iso.id));

    expect(whole).toBeCloseTo(half * 2, 10);
    expect(await proven(iso)).toBe(whole);
  });

  it('judges freshness on the day asked for: by the capture, or by the end of the period', async () => {
    const { iso, soc2, items, evidence, accepted, proven } = await givenTwoProgrammes();
    await evidence({ ...accepted(iso.id), capturedOn: '2026-01-31', gapItemIds: [items.iso] });
    await evidence({
      ...accepted(soc2.id),
      capturedOn: '2025-06-01',
      periodToOn: '2026-02-28',
      gapItemIds: [items.soc2],
    });

    expect(evidenceFreshMonths).toBe(12);
    expect(await proven(iso, '2027-01-31')).toBeGreaterThan(0);
    expect(await proven(iso, '2027-02-01')).toBe(0);
    expect(await proven(soc2, '2027-02-28')).toBeGreaterThan(0);
    expect(await proven(soc2, '2027-03-01')).toBe(0);
  });

  it('has a state for every combination of facts, which the filter finds as well', async () => {
    const { org, iso, accepted, evidence } = await givenTwoProgrammes();
    const controls = Object.entries(iso.items).filter(([id]) => id.startsWith('A.'));
    const combinations = conformities.flatMap((conformity) =>
      [0, 1, 2, 3].map((bits) => ({ conformity, accepted: bits & 1, proof: bits & 2 })),
    );
    for (const [index, { conformity, accepted: isAccepted }] of combinations.entries()) {
      const by = { acceptedAt: isAccepted ? new Date() : null };
      await app.db.gapItem.updateMany({ where: { id: controls[index]?.[1] ?? '' }, data: { conformity, ...by } });
    }
    const proven = controls.filter((_, index) => combinations[index]?.proof).map(([, id]) => id);
    await evidence({ ...accepted(iso.id), gapItemIds: proven });

    const all = (await app.as(org.manager).get(`${iso.path}/gap-items?limit=500`)).body.items;
    const counts = (await app.as(org.manager).get(`${iso.path}/gap-items/summary`)).body.readiness.counts;

    for (const state of ['proven', 'claimed', 'gap', 'unknown']) {
      const expected = all
        .filter((item: { state: string }) => item.state === state)
        .map(({ id }: { id: string }) => id);
      const found = (await app.as(org.manager).get(`${iso.path}/gap-items?limit=500&state=${state}`)).body.items;
      expect(expected.length).toBeGreaterThan(0);
      expect(found.map(({ id }: { id: string }) => id)).toEqual(expected);
      expect(counts.byState[state]).toBe(expected.length);
    }
  });

  it('refuses a day that does not exist', async () => {
    const { org, iso } = await givenTwoProgrammes();

    expect(await app.as(org.manager).get(`${iso.path}/readiness?on=2027-02-30`)).toMatchObject({ status: 400 });
  });
});

describe('the gates', () => {
  it('of a certificate follow assessments and documents', async () => {
    const { org, iso } = await givenTwoProgrammes();
    await app.db.gapItem.updateMany({ where: { programmeId: iso.id }, data: { conformity: 'conform' } });
    await app.db.gapItem.updateMany({ where: { id: iso.items['A.8.13'] ?? '' }, data: { conformity: 'major' } });

    const { body } = await app.as(org.manager).get(`${iso.path}/gates`);

    const gate = (id: string) => body.find((each: { id: string }) => each.id === id);
    expect(body).toHaveLength(6);
    expect(gate('all_assessed')).toMatchObject({ isMet: true, fact: '123 of 123 assessed' });
    expect(gate('no_open_major')).toMatchObject({
      isMet: false,
      fact: '1 open',
      target: { page: 'gap-items', filter: { conformity: 'major' } },
    });
  });

  it('of a report ask for every criterion and the period', async () => {
    const { org, soc2 } = await givenTwoProgrammes();

    const { body } = await app.as(org.manager).get(`${soc2.path}/gates`);

    expect(body.map(({ id, fact }: { id: string; fact: string }) => [id, fact])).toEqual([
      ['criteria_covered', '1 of 36 accepted'],
      ['system_description', 'not drafted yet'],
      ['management_assertion', 'not drafted yet'],
      ['period_covered', 'day 0 of 251'],
      ['no_open_major', 'none open'],
    ]);
  });
});

describe('the summary', () => {
  it('tells of the whole programme and of its groups, and counts what the filter keeps', async () => {
    const { org, iso } = await givenTwoProgrammes();

    const { body } = await app.as(org.manager).get(`${iso.path}/gap-items/summary?conformity=conform`);

    expect(body).toMatchObject({ matching: 1, byConformity: { conform: 1, not_assessed: 122, major: 0 } });
    expect(body.groups.map(({ count }: { count: number }) => count).reduce((a: number, b: number) => a + b)).toBe(123);
    expect(body.groups[0].title).toMatch(/context/i);
    expect(body.readiness).toEqual((await app.as(org.manager).get(`${iso.path}/readiness`)).body);
    const claimed = body.groups.filter(
      (group: { readiness: { counts: { byState: { claimed: number } } } }) =>
        group.readiness.counts.byState.claimed > 0,
    );
    expect(claimed).toHaveLength(1);
  });
});

describe('one gap item', () => {
  it('shows its evidence as it stands for its programme, and what else it serves', async () => {
    const { org, iso, soc2, items, evidence, accepted } = await givenTwoProgrammes();
    const id = await evidence({ ...accepted(iso.id), title: 'Joiner and leaver list' });
    await evidence({ ...accepted(iso.id), capturedOn: '2020-01-01', title: 'Old list' });

    const ofIso = (await app.as(org.manager).get(`${iso.path}/gap-items/${items.iso}`)).body;
    const ofSoc2 = (await app.as(org.manager).get(`${soc2.path}/gap-items/${items.soc2}`)).body;

    const states = (body: { evidenceItems: { title: string; state: string }[] }) =>
      Object.fromEntries(body.evidenceItems.map(({ title, state }) => [title, state]));
    expect(states(ofIso)).toEqual({ 'Joiner and leaver list': 'accepted', 'Old list': 'stale' });
    expect(states(ofSoc2)).toEqual({ 'Joiner and leaver list': 'to_review', 'Old list': 'to_review' });
    expect(ofIso.evidence).toEqual({ required: 1, linked: 2, accepted: 1, toReview: 0 });
    expect(ofSoc2.evidence).toEqual({ required: 1, linked: 2, accepted: 0, toReview: 2 });
    expect(ofIso.evidenceItems.find((each: { id: string }) => each.id === id).latest).toMatchObject({ number: 1 });
    const serves = ofIso.alsoServes.find(({ requirementId }: { requirementId: string }) => requirementId === 'CC6.1');
    const served = ofSoc2.alsoServes.find(({ requirementId }: { requirementId: string }) => requirementId === 'A.5.15');
    expect(serves).toMatchObject({
      frameworkId: 'soc-2-tsc',
      frameworkName: 'Trust Services Criteria',
      gapItemId: items.soc2,
      programmeId: soc2.id,
    });
    expect(served).toMatchObject({ frameworkId: 'iso-27001-2022', gapItemId: items.iso, programmeId: iso.id });
    expect(ofIso.weight).toBe(1);
    expect(ofSoc2.weight).toBe(3);
  });
});
