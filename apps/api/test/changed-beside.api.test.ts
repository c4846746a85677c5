import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedMeanwhileSchema } from '@waymark/contracts';
import { inDays } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';
import { answered, madeBy, someEvidence, type TwoPeople, twoPeople } from './two-people.ts';

let app: TestApp;
let given: TwoPeople;
beforeAll(async () => {
  app = await startTestApp();
  given = await twoPeople(app);
});
afterAll(() => app.stop());

/** Where rows have neighbours: what somebody changes, what another person changes beside it, and who is to be named to a third. */
const neighbours: Record<
  string,
  (on: TwoPeople) => Promise<{ path: string; method: string; body?: object; fields?: string[] }>
> = {
  'a criterion of the same stage': async ({ org, soc2, first, second }) => {
    type Gate = { stageId: string; criteria: { key: string; kind: string; version: number }[] };
    const gates: Gate[] = await answered(first.get(`${soc2.path}/stage-gates`));
    const gate = gates.find(({ criteria }) => criteria.filter(({ kind }) => kind === 'judged').length > 1);
    const [one, other] = (gate?.criteria ?? []).filter(({ kind }) => kind === 'judged');
    const at = (key = '') => `${soc2.path}/stages/${gate?.stageId}/criteria/${key}`;
    await answered(first.change('PUT', at(one?.key), { isMet: false, note: 'One' }));
    await answered(second.change('PUT', at(other?.key), { isMet: false, note: 'Two' }));
    return {
      method: 'PUT',
      path: at(one?.key).slice(org.path.length),
      body: { isMet: true, note: 'Mine' },
      fields: ['note'],
    };
  },
  'a day of the same event': async (on) => {
    const { org, first, second } = on;
    const weekly = { fromOn: '2028-01-31', toOn: '2028-01-31', recurrence: 'FREQ=WEEKLY;COUNT=4' };
    const entry = await madeBy(on, '/calendar/entries', { kind: 'review', title: 'Look', ...weekly });
    const at = (day: string) => `${org.path}${entry}/days/${day}`;
    await answered(first.change('PUT', at('2028-01-31'), { change: 'skip', reason: 'One' }));
    await answered(second.change('PUT', at('2028-02-07'), { change: 'skip', reason: 'Two' }));
    const body = { change: 'move', toOn: '2028-02-01' };
    return { method: 'PUT', path: `${entry}/days/2028-01-31`, body, fields: ['originalOn'] };
  },
  'a milestone of the same programme': async ({ org, soc2, first, second }) => {
    type Milestone = { id: string; abilities: { agree: boolean }; on: string };
    const timeline = async () => answered(first.get(`${soc2.path}/timeline`));
    const agreeable = (await timeline()).milestones.filter(({ abilities }: Milestone) => abilities.agree);
    const [one, other]: Milestone[] = agreeable;
    const at = (milestone?: Milestone) => `${soc2.path}/milestones/${milestone?.id}/override`;
    const agree = async (by: typeof first, milestone?: Milestone) => {
      const { version } = await timeline();
      const said = { on: milestone?.on, reason: 'Agreed' };
      await answered(by.send('PUT', at(milestone), said, { 'if-match': `"${version}"` }));
    };
    await agree(first, one);
    await agree(second, other);
    return { method: 'PUT', path: at(one).slice(org.path.length), body: { on: one?.on, reason: 'Mine' } };
  },
  'a stage, where the plan follows from it': async (on) => {
    const { org, programme, first, second } = on;
    const { version, stages } = await answered(second.get(programme.path));
    await answered(second.patch(programme.path, { name: 'Named' }, version));
    const [{ id, version: ofStage }] = stages;
    await answered(first.patch(`${programme.path}/stages/${id}`, { ownerId: org.contributor.id }, ofStage));
    const body = { targetOn: inDays(420), reason: 'Mine' };
    return { method: 'POST', path: `${programme.path.slice(org.path.length)}/timeline/adopt`, body };
  },
  'a holiday, where the days of the organisation follow from it': async (on) => {
    const { org, first, second } = on;
    const { version } = await answered(second.get(org.path));
    await answered(second.patch(org.path, { workingDays: [1, 2, 3] }, version));
    await answered(
      first.post(`${org.path}/closures`, { kind: 'holiday', name: 'Feast', fromOn: '2027-12-24', toOn: '2027-12-24' }),
    );
    return { method: 'PATCH', path: '', body: { workingDays: [1, 2] } };
  },
  'a requirement that evidence is linked to': async (on) => {
    const { org, programme, second } = on;
    const path = await someEvidence(on);
    const links = { gapItemIds: [programme.items['A.5.16']] };
    await answered(second.post(`${org.path}${path}/links`, links));
    return { method: 'PATCH', path, body: { title: 'Mine' } };
  },
};

describe('what somebody else changed beside it', () => {
  it.each(Object.entries(neighbours))(
    'is not taken for it: the one who changed it is named: %s',
    async (_name, prepare) => {
      const { path, method, body, fields = [] } = await prepare(given);

      const refused = await given.second.send(method, `${given.org.path}${path}`, body, { 'if-match': '"99999"' });

      expect(refused.status).toBe(412);
      const told = changedMeanwhileSchema.parse(refused.body.facts);
      expect(told.last?.by?.id).toBe(given.org.manager.id);
      for (const field of fields) expect(told.fields[field]?.by?.id).toBe(given.org.manager.id);
    },
  );
});
