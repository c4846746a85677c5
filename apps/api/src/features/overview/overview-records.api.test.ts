import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certificate, givenIso, givenSoc2 } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('the overview of what was recorded', () => {
  it('names the certificate of a programme, how long it holds and the surveillance that comes next', async () => {
    const { org, programme, record } = await givenIso(app);
    const { body } = await record(certificate());

    const { programmes } = (await app.as(org.manager).get(`${org.path}/overview`)).body;

    const { stages, record: note } = programmes.find(({ id }: { id: string }) => id === programme.id);
    const surveillance = stages.find(({ key }: { key: string }) => key === 'surveillance');
    expect(surveillance).toMatchObject({ status: 'planned' });
    expect(note).toEqual({
      kind: 'certificate',
      ...{ number: body.number, body: body.body, status: 'valid', expiresOn: body.expiresOn },
      surveillance: {
        stageId: surveillance.id,
        name: surveillance.name,
        fromOn: surveillance.plannedFromOn,
        toOn: surveillance.plannedToOn,
      },
    });
    const [next] = programmes.filter(({ renewsId }: { renewsId: string | null }) => renewsId === programme.id);
    expect(next.record).toBeNull();
  });

  it('names the report of a programme and the day it becomes stale, and not as that of the next cycle', async () => {
    const { org, programme, record } = await givenSoc2(app);
    const { body } = await record({ opinion: 'qualified' });

    const { programmes } = (await app.as(org.manager).get(`${org.path}/overview`)).body;

    const note = (id: string) => programmes.find((one: { id: string }) => one.id === id).record;
    const { firm, issuedOn, staleOn } = body;
    expect(note(programme.id)).toEqual({ kind: 'report', firm, opinion: 'qualified', issuedOn, staleOn });
    const next = programmes.find(({ renewsId }: { renewsId: string | null }) => renewsId === programme.id);
    expect(note(next.id)).toBeNull();
  });
});
