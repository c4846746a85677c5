import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptProgramme, sleep } from '../../../test/kept-days.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('an organisation as of a day', () => {
  it('is what was kept of it then, whatever came since', async () => {
    const { org, programme, take, accept, items, ofReport, list } = await keptProgramme(app);
    await accept(items.slice(0, 10));
    const said = await ofReport();
    await take();
    await sleep(app, org.id, 5);
    await accept(items.slice(10, 60));
    await startProgramme(app, org, org.manager, programmeBody.soc2());
    await take();

    const { status, body, headers } = await app.as(org.executive).get(`${org.path}/snapshots/${inDays(-3)}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({ askedOn: inDays(-3), on: inDays(-5), firstOn: inDays(-5), isDemo: false });
    expect(body.programmes.map(({ id }: { id: string }) => id)).toEqual([programme.id]);
    const [past] = body.programmes;
    const [kept] = await list();
    expect(past).toMatchObject({ ...kept, name: said.name });
    expect(past.shares).toEqual(said.readiness.weighted);
    expect(past.gates.map(({ title }: { title: string }) => title)).toEqual(
      said.gates.map(({ title }: { title: string }) => title),
    );
    expect(past.stages[0]).toMatchObject({ key: said.stages[0].key, name: said.stages[0].name });
    expect(past.nextHardDate).toEqual({ name: said.nextHardDate.name, on: said.nextHardDate.on });
    // Who asks, the day, and what its words are.
    expect(Number(headers.get('x-sql-statements'))).toBe(3);

    const today = (await app.as(org.executive).get(`${org.path}/snapshots/${inDays(0)}`)).body;
    expect(today).toMatchObject({ on: inDays(0), programmes: [{}, {}] });
  });

  it('has the weeks before it as its trend', async () => {
    const { org, take } = await keptProgramme(app);
    for (const days of [7, 7, 7]) {
      await take();
      await sleep(app, org.id, days);
    }
    const { body } = await app.as(org.executive).get(`${org.path}/snapshots/${inDays(-7)}`);
    expect(body.programmes[0].trend.map(({ on }: { on: string }) => on)).toEqual([inDays(-21), inDays(-14)]);
  });

  it('is nothing before the first day that is kept, which is said', async () => {
    const { org, take } = await keptProgramme(app);
    const ask = async () => (await app.as(org.executive).get(`${org.path}/snapshots/${inDays(-30)}`)).body;
    expect(await ask()).toMatchObject({ on: null, firstOn: null, programmes: [] });
    await take();
    expect(await ask()).toMatchObject({ on: null, firstOn: inDays(0), programmes: [] });
  });

  it('is told in the language of whoever asks', async () => {
    const { org, take } = await keptProgramme(app);
    await take();
    const headers = { 'accept-language': 'de' };
    const german = await app.as(org.executive).send('GET', `${org.path}/snapshots/${inDays(0)}`, undefined, headers);
    const gates = german.body.programmes[0].gates.map(({ title }: { title: string }) => title);
    expect(gates).toContain('Keine offene Hauptabweichung');
  });

  it('is for those who oversee programmes, in their own organisation', async () => {
    const { org } = await keptProgramme(app);
    const stranger = await app.organisationWith('manager');
    const path = `${org.path}/snapshots/${inDays(0)}`;
    expect(await app.as(org.manager).get(path)).toMatchObject({ status: 200 });
    expect(await app.as(org.contributor).get(path)).toMatchObject({ status: 403 });
    expect(await app.as(org.auditor).get(path)).toMatchObject({ status: 403 });
    expect(await app.as(stranger.manager).get(path)).toMatchObject({ status: 404 });
    expect(await app.as(org.manager).get(`${org.path}/snapshots/yesterday`)).toMatchObject({ status: 400 });
  });
});

describe('a requirement as it was kept', () => {
  it('has a row for each day on which it was another way than before, the newest first', async () => {
    const { org, programme, take, accept, items } = await keptProgramme(app);
    const id = items[0] ?? '';
    const path = `${programme.path}/gap-items/${id}/snapshots`;
    const ask = async () => (await app.as(org.executive).get(path)).body;
    expect(await ask()).toEqual({ kept: null, rows: [] });
    await take();
    await sleep(app, org.id, 4);
    await take();
    await sleep(app, org.id, 2);
    await accept([id]);
    await take();

    const { kept, rows } = await ask();

    expect(kept).toEqual({ firstOn: inDays(-6), lastOn: inDays(0) });
    expect(rows).toMatchObject([
      { on: inDays(0), standing: 'proven', proven: 1 },
      { on: inDays(-6), standing: 'unassessed', proven: 0 },
    ]);
  });

  it('is for those who oversee its programme, in their own organisation', async () => {
    const { org, programme, items } = await keptProgramme(app);
    const stranger = await app.organisationWith('manager');
    const path = `${programme.path}/gap-items/${items[0]}/snapshots`;
    expect(await app.as(org.contributor).get(path)).toMatchObject({ status: 403 });
    expect(await app.as(org.auditor).get(path)).toMatchObject({ status: 403 });
    expect(await app.as(stranger.manager).get(path.replace(org.path, stranger.path))).toMatchObject({ status: 404 });
  });
});
