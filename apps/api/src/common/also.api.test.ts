import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProgramme } from '../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive');
  const { items, path } = await startProgramme(app, org, org.manager);
  const item = `${path}/gap-items/${items['A.5.9']}`;
  const change = (person: 'manager' | 'contributor', body: object, also: string, version = 1) =>
    app.as(org[person]).send('PATCH', item, body, { 'if-match': `"${version}"`, 'waymark-also': also });
  return { org, path, item, change };
}

describe('what is asked along with a change', () => {
  it('is told as it stands after the change, as it would be told alone', async () => {
    const { org, path, item, change } = await scene();
    const summary = `${path}/gap-items/summary?conformity=major`;

    const { status, headers, body } = await change('manager', { conformity: 'major' }, `${summary} ${item}`);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/vnd\.waymark\.also\+json/);
    expect(body.answer).toMatchObject({ conformity: 'major', version: 2 });
    expect(body.also).toEqual([
      { path: summary, answer: (await app.as(org.manager).get(summary)).body },
      { path: item, answer: body.answer },
    ]);
    expect(body.also[0].answer.matching).toBe(1);
  });

  it('comes with a change of the organisation itself', async () => {
    const { org } = await scene();
    const sent = { 'if-match': '"1"', 'waymark-also': `${org.path} ${org.path}/work-calendar` };

    const { status, body } = await app.as(org.owner).send('PATCH', org.path, { name: 'Harbour' }, sent);

    expect(status).toBe(200);
    expect(body.also.map(({ path }: { path: string }) => path)).toEqual([org.path, `${org.path}/work-calendar`]);
    expect(body.also[0].answer.name).toBe('Harbour');
  });

  it('comes with what is only read, too', async () => {
    const { org, item, path } = await scene();

    const { body } = await app.as(org.manager).send('GET', item, undefined, { 'waymark-also': path });

    expect(body).toMatchObject({
      answer: { requirementId: 'A.5.9' },
      also: [{ path, answer: { name: expect.any(String) } }],
    });
  });

  it('comes where the answer alone would have no content', async () => {
    const { org } = await scene();
    const task = await app
      .as(org.manager)
      .post(`${org.path}/tasks`, { title: 'Book a room', assigneeId: org.manager.id, dueOn: '2030-01-31' });
    const place = { kind: 'task', id: task.body.id };
    const written = await app.as(org.manager).post(`${org.path}/comments`, { place, text: 'Which one?', mentions: [] });

    const { status, body } = await app
      .as(org.manager)
      .send('DELETE', `${org.path}/comments/${written.body.id}`, undefined, { 'waymark-also': `${org.path}/tasks` });

    expect(status).toBe(200);
    expect(body).toMatchObject({ answer: null, also: [{ path: `${org.path}/tasks`, answer: { items: [{}] } }] });
  });

  it('is left out where the sender may not read it, or it is no answer that ends', async () => {
    const { org, item } = await scene();
    const page = crypto.randomUUID();
    const asked = [`${org.path}/activity`, `${org.path}/live?page=${page}`, `${org.path}/nowhere`];

    const { body } = await app
      .as(org.contributor)
      .send('GET', item, undefined, { 'waymark-also': [...asked, `${org.path}/programmes`].join(' ') });

    expect(body.also.map((one: { path: string }) => one.path)).toEqual([`${org.path}/programmes`]);
  });

  it('is not asked where the change is refused', async () => {
    const { org, change } = await scene();

    const answer = await change('manager', { conformity: 'major' }, `${org.path}/programmes`, 7);

    expect(answer).toMatchObject({ status: 412, body: { code: 'resource.changed_meanwhile' } });
  });

  it('is of the same organisation, and not without measure', async () => {
    const { org, change } = await scene();
    const other = await app.organisationWith('owner');
    const refused = { status: 400, body: { code: 'request.invalid', fields: [{ path: 'waymark-also' }] } };

    expect(await change('manager', {}, `${other.path}/programmes`)).toMatchObject(refused);
    expect(await change('manager', {}, 'https://elsewhere.example/')).toMatchObject(refused);
    expect(await change('manager', {}, `${org.path}/programmes `.repeat(13))).toMatchObject(refused);
    for (const wayOut of ['/..', '/%2e%2e', '\\..', '/programmes/../../..'])
      expect(await change('manager', {}, `${org.path}${wayOut}/${other.id}/programmes`)).toMatchObject(refused);
  });

  it('is told anew where the change itself is only told again', async () => {
    const { org } = await scene();
    const send = () =>
      app
        .as(org.manager)
        .send(
          'POST',
          `${org.path}/tasks`,
          { title: 'Book a room', assigneeId: org.manager.id, dueOn: '2030-01-31' },
          { 'idempotency-key': 'once', 'waymark-also': `${org.path}/tasks` },
        );

    const first = await send();
    await app.as(org.manager).patch(`${org.path}/tasks/${first.body.answer.id}`, { title: 'Book two' }, 1);
    const again = await send();

    expect(again.body.answer).toEqual(first.body.answer);
    expect(again.body.also[0].answer.items).toMatchObject([{ title: 'Book two' }]);
  });
});
