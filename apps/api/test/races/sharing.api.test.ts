import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inDays, programmeBody, type StartedProgramme, startProgramme } from '../programmes.ts';
import { hold, inLine } from '../race.ts';
import type { Answer } from '../requests.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const test = 'penetration-test';
type Person = 'manager' | 'owner';

/** Three programmes whose penetration tests can be held once, and what two people do with them. */
async function scene() {
  const org = await app.organisationWith('owner', 'manager');
  const iso = await startProgramme(app, org, org.owner, programmeBody.iso());
  const soc = await startProgramme(app, org, org.owner, programmeBody.soc2());
  const third = await startProgramme(app, org, org.owner, programmeBody.iso({ name: 'Third' }));
  const version = async ({ id }: StartedProgramme) =>
    (await app.db.programme.findFirstOrThrow({ where: { id } })).version;
  const share = (who: Person, programmes: readonly StartedProgramme[], on = inDays(60)) => {
    const milestones = programmes.map(({ id }) => ({ programmeId: id, milestoneId: test }));
    return app.as(org[who]).post(`${org.path}/shared-milestones`, { milestones, on, reason: 'One for all' });
  };
  const address = ({ path }: StartedProgramme) => `${path}/milestones/${test}/override`;
  const put = (who: Person, programme: StartedProgramme, body: object, seen: number) =>
    app.as(org[who]).send('PUT', address(programme), { reason: 'Report 1.0', ...body }, { 'if-match': `"${seen}"` });
  const leave = (who: Person, programme: StartedProgramme, seen: number) =>
    app.as(org[who]).send('DELETE', address(programme), undefined, { 'if-match': `"${seen}"` });
  /** All that the requests want to lock is held until each stands in line. */
  const race = async (requests: readonly (() => Promise<Answer>)[]) => {
    const ids = [iso, soc, third].map(({ id }) => id);
    const held = await hold(app, 'SELECT 1 FROM programme WHERE id = ANY($1::uuid[]) FOR UPDATE', [ids]);
    const answers = await inLine(held, requests);
    return answers.map(({ status, body }) => `${status} ${body?.code ?? ''}`.trim());
  };
  /** What is agreed for each programme: its day, whether it is over, and which of them are one. */
  const agreed = async () => {
    const rows = await app.db.ruleOverride.findMany({ where: { organisationId: org.id, milestoneId: test } });
    const ids = [...new Set(rows.map(({ sharedId }) => sharedId).filter((id) => id !== null))];
    return [iso, soc, third].map(({ id }) => {
      const row = rows.find(({ programmeId }) => programmeId === id);
      if (!row) return 'by its rule';
      const together = row.sharedId === null ? 'alone' : `shared ${ids.indexOf(row.sharedId) + 1}`;
      return `${row.on.toISOString().slice(0, 10)} ${row.isDone ? 'held ' : ''}${together}`;
    });
  };
  return { iso, soc, third, version, share, put, leave, race, agreed };
}

it('lets one of two people share the same programmes, whichever each names first', async () => {
  const { iso, soc, share, race, agreed } = await scene();

  const answers = await race([() => share('owner', [iso, soc]), () => share('manager', [soc, iso], inDays(90))]);

  expect(answers).toEqual(['201', '422 rule.not_shareable']);
  expect(await agreed()).toEqual([`${inDays(60)} shared 1`, `${inDays(60)} shared 1`, 'by its rule']);
});

it('shares a programme with one other only, of two who ask at once', async () => {
  const { iso, soc, third, share, race, agreed } = await scene();

  // The second stands in line for what both of them want, while the first still waits for another programme.
  const answers = await race([() => share('owner', [iso, soc]), () => share('manager', [third, soc], inDays(90))]);

  expect(answers).toEqual(['422 rule.not_shareable', '201']);
  expect(await agreed()).toEqual(['by its rule', `${inDays(90)} shared 1`, `${inDays(90)} shared 1`]);
});

it('does not share what was held meanwhile', async () => {
  const { iso, soc, version, share, put, race, agreed } = await scene();
  const seen = await version(soc);

  const answers = await race([
    () => put('owner', soc, { on: inDays(-1), isDone: true }, seen),
    () => share('manager', [iso, soc]),
  ]);

  expect(answers).toEqual(['200', '422 rule.not_overridable']);
  expect(await agreed()).toEqual(['by its rule', `${inDays(-1)} held alone`, 'by its rule']);
});

it('does not hold for one alone what was shared meanwhile', async () => {
  const { iso, soc, version, share, put, race, agreed } = await scene();
  const seen = await version(iso);

  const answers = await race([
    () => share('manager', [iso, soc]),
    () => put('owner', iso, { on: inDays(-1), isDone: true }, seen),
  ]);

  expect(answers).toEqual(['201', '412 resource.changed_meanwhile']);
  expect(await agreed()).toEqual([`${inDays(60)} shared 1`, `${inDays(60)} shared 1`, 'by its rule']);
});

it('does not record for others what one of them left meanwhile', async () => {
  const { iso, soc, version, share, put, leave, race, agreed } = await scene();
  await share('owner', [iso, soc]);
  const [seenIso, seenSoc] = [await version(iso), await version(soc)];

  const answers = await race([
    () => leave('owner', iso, seenIso),
    () => put('manager', soc, { on: inDays(-1), isDone: true }, seenSoc),
  ]);

  expect(answers).toEqual(['204', '412 resource.changed_meanwhile']);
  expect(await agreed()).toEqual(['by its rule', `${inDays(60)} alone`, 'by its rule']);
});

it('does not leave what was recorded for all meanwhile', async () => {
  const { iso, soc, third, version, share, put, leave, race, agreed } = await scene();
  await share('owner', [iso, soc, third]);
  const [seenIso, seenSoc] = [await version(iso), await version(soc)];

  const answers = await race([
    () => put('manager', soc, { on: inDays(-1), isDone: true }, seenSoc),
    () => leave('owner', iso, seenIso),
  ]);

  expect(answers).toEqual(['200', '412 resource.changed_meanwhile']);
  expect(await agreed()).toEqual(Array(3).fill(`${inDays(-1)} held shared 1`));
});

it('moves what is shared for all of two people who move it from two programmes, and neither waits for ever', async () => {
  const { iso, soc, version, share, put, race, agreed } = await scene();
  await share('owner', [iso, soc]);
  const [seenIso, seenSoc] = [await version(iso), await version(soc)];

  const answers = await race([
    () => put('owner', soc, { on: inDays(70) }, seenSoc),
    () => put('manager', iso, { on: inDays(80) }, seenIso),
  ]);

  expect(answers).toEqual(['200', '412 resource.changed_meanwhile']);
  expect(await agreed()).toEqual([`${inDays(70)} shared 1`, `${inDays(70)} shared 1`, 'by its rule']);
});

it('keeps two together when the third leaves while another leaves too, and none together with nobody', async () => {
  const { iso, soc, third, version, share, leave, race, agreed } = await scene();
  await share('owner', [iso, soc, third]);
  const [seenIso, seenSoc] = [await version(iso), await version(soc)];

  const answers = await race([() => leave('owner', iso, seenIso), () => leave('manager', soc, seenSoc)]);
  const between = await agreed();
  const again = await leave('manager', soc, await version(soc));

  expect(answers).toEqual(['204', '412 resource.changed_meanwhile']);
  expect(between).toEqual(['by its rule', `${inDays(60)} shared 1`, `${inDays(60)} shared 1`]);
  expect(again.status).toBe(204);
  expect(await agreed()).toEqual(['by its rule', 'by its rule', `${inDays(60)} alone`]);
});
