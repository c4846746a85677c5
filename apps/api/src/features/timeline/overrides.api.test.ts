import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { dayAfter, givenProgramme, milestoneOf } from '../../../test/timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const seen = (version: number) => ({ 'if-match': `"${version}"` });

describe('a milestone', () => {
  const start = 'recertification-start';

  it('is agreed on another day with a reason, says by whom, and follows its rule again', async () => {
    const { org, programme, timeline } = await givenProgramme(app);
    const ruled = milestoneOf(await timeline(), start);
    const path = `${programme.path}/milestones/${start}/override`;
    const on = dayAfter(ruled.on, 30);

    const agreed = await app.as(org.manager).send('PUT', path, { on, reason: 'The auditor is booked out' }, seen(1));

    expect(agreed).toMatchObject({ status: 200, body: { version: 2 } });
    expect(milestoneOf(agreed.body, start)).toMatchObject({
      on,
      override: { ruledOn: ruled.on, reason: 'The auditor is booked out', by: { id: org.manager.id } },
    });
    expect(milestoneOf(await timeline(), start).on).toBe(on);
    const again = await app.as(org.manager).send('PUT', path, { on: dayAfter(on, 1), reason: 'Once more' }, seen(2));
    expect(milestoneOf(again.body, start).override).toMatchObject({ ruledOn: ruled.on, reason: 'Once more' });

    expect((await app.as(org.manager).delete(path, 3)).status).toBe(204);
    expect((await app.as(org.manager).delete(path, 4)).status).toBe(404);
    expect(milestoneOf(await timeline(), start)).toEqual(ruled);
    const actions = await app.db.activity.findMany({
      where: { subjectId: programme.id },
      orderBy: { sequence: 'asc' },
    });
    expect(actions.map(({ action, subjectLabel }) => [action, subjectLabel])).toEqual([
      ['programme.created', expect.anything()],
      ['milestone.overridden', ruled.name],
      ['milestone.overridden', ruled.name],
      ['milestone.override_removed', ruled.name],
    ]);
  });

  it('is not agreed on, nor given back to its rule, by who has not seen the plan as it is', async () => {
    const { org, programme, timeline } = await givenProgramme(app);
    const path = `${programme.path}/milestones/${start}/override`;
    const on = dayAfter(milestoneOf(await timeline(), start).on, 30);
    const put = (reason: string, headers = {}) => app.as(org.manager).send('PUT', path, { on, reason }, headers);

    expect(await put('Unseen')).toMatchObject({ status: 428, body: { code: 'resource.version_required' } });
    expect((await put('Agreed', seen(1))).status).toBe(200);
    const late = await put('Too late', seen(1));
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'resource.changed_meanwhile', facts: { current: { version: 2 } } },
    });
    expect(milestoneOf(late.body.facts.current, start).override.reason).toBe('Agreed');
    expect((await app.as(org.manager).delete(path)).status).toBe(428);
    expect((await app.as(org.manager).delete(path, 1)).status).toBe(412);
    expect(milestoneOf(await timeline(), start).override.reason).toBe('Agreed');
  });

  it('that only people know of is said to be held, on a day that has come, and then is over', async () => {
    const { org, programme, timeline } = await givenProgramme(app);
    const ruled = milestoneOf(await timeline(), 'penetration-test');
    expect(ruled).toMatchObject({ isReportable: true, isDone: false, override: null });
    const path = `${programme.path}/milestones/penetration-test/override`;
    const put = (days: number, more = {}) => {
      const body = { on: inDays(days), reason: 'Report 1.0', isDone: true, ...more };
      return app.as(org.manager).send('PUT', path, body, seen(1));
    };

    expect(await put(1)).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ path: 'on' }] } });
    expect(milestoneOf((await put(-3)).body, 'penetration-test')).toMatchObject({
      on: inDays(-3),
      isDone: true,
      override: { ruledOn: ruled.on, isDone: true, by: { id: org.manager.id } },
    });
    const again = await app
      .as(org.manager)
      .send('PUT', path, { on: inDays(-2), reason: 'Twice', isDone: true }, seen(2));
    expect(again).toMatchObject({ status: 422, body: { code: 'rule.not_overridable' } });
    const last = await app.db.activity.findFirst({ where: { subjectId: programme.id }, orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ action: 'milestone.held', after: { on: inDays(-3), reason: 'Report 1.0' } });

    expect((await app.as(org.manager).delete(path, 2)).status).toBe(204);
    expect(milestoneOf(await timeline(), 'penetration-test')).toEqual(ruled);
  });

  it('that a stage, a document or a record tells of cannot be said to be held', async () => {
    const { org, programme } = await givenProgramme(app);
    const held = { on: inDays(-1), reason: 'It was', isDone: true };
    for (const id of ['recertification-start', 'certification-decision']) {
      const put = app.as(org.manager).send('PUT', `${programme.path}/milestones/${id}/override`, held, seen(1));
      expect(await put).toMatchObject({ status: 422, body: { code: 'rule.not_overridable' } });
    }
  });

  it('that is a requirement is only brought forward', async () => {
    const { org, programme, timeline } = await givenProgramme(app);
    const { milestones } = await timeline();
    const hard = milestones.find(
      ({ binding, isOverridable }: { binding: string; isOverridable: boolean }) =>
        binding === 'requirement' && isOverridable,
    );
    const path = `${programme.path}/milestones/${hard.id}/override`;
    const put = (days: number) =>
      app.as(org.manager).send('PUT', path, { on: dayAfter(hard.on, days), reason: 'Agreed' }, seen(1));

    expect(await put(1)).toMatchObject({
      status: 422,
      body: { code: 'rule.only_earlier', facts: { latestOn: hard.on } },
    });
    expect(milestoneOf((await put(-10)).body, hard.id).on).toBe(dayAfter(hard.on, -10));
  });

  it('that only follows from another date, does not exist, or is asked for by others is refused', async () => {
    const { org, programme, timeline } = await givenProgramme(app);
    const { milestones } = await timeline();
    const fixed = milestones.find(({ isOverridable }: { isOverridable: boolean }) => !isOverridable);
    const put = (id: string, person = org.manager, on = inDays(300)) =>
      app.as(person).send('PUT', `${programme.path}/milestones/${id}/override`, { on, reason: 'Agreed' }, seen(1));

    expect(await put(fixed.id)).toMatchObject({ status: 422, body: { code: 'rule.not_overridable' } });
    expect((await put('full-moon')).status).toBe(404);
    expect((await put(start, org.executive)).status).toBe(403);
    expect((await put(start, org.manager, '2150-01-01')).status).toBe(400);
  });
});
