import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkItem } from '@waymark/contracts';
import type { SignedInPerson } from '../../../test/given.ts';
import { beginFirstStage, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('executive', 'manager', 'contributor');
  const iso = await startProgramme(app, org, org.manager);
  const second = await app.given.member(org, 'manager');
  const stage = await beginFirstStage(app, iso.id);
  const signs = async (person: SignedInPerson, language = 'en') => {
    const answer = await app.as(person).send('GET', `${org.path}/my-work`, undefined, { 'accept-language': language });
    return answer.body.items.filter(({ kind }: WorkItem) => kind === 'sign_stage') as WorkItem[];
  };
  const whoSigns = async () => {
    const people = { executive: org.executive, manager: org.manager, second, contributor: org.contributor };
    const asked = await Promise.all(Object.values(people).map(async (person) => (await signs(person)).length));
    return Object.keys(people).filter((_, index) => asked[index] === 1);
  };
  const sign = (decision: string, version: number) =>
    app
      .as(org.executive)
      .post(
        `${iso.path}/stages/${stage.id}/decisions`,
        { decision, note: 'As agreed' },
        { 'if-match': `"${version}"` },
      );
  return { org, iso, second, stage, signs, whoSigns, sign };
}

describe('a stage that runs', () => {
  it('is to be signed off in My work, in the reader’s words, until somebody says go', async () => {
    const { org, iso, stage, signs, sign } = await scene();

    const [asked] = await signs(org.executive);
    const [german] = await signs(org.executive, 'de');
    const refused = await sign('no_go', stage.version);
    const after = await signs(org.executive);
    const signed = await sign('go', after[0]?.version ?? 0);

    expect(asked).toMatchObject({
      ...{ asks: 'Sign off', title: 'Gap analysis', opens: 'stage', segment: 'reviews', id: stage.id },
      ...{ programmeId: iso.id, dueOn: stage.plannedToOn.toISOString().slice(0, 10) },
    });
    expect(german).toMatchObject({ asks: 'Entscheiden', title: 'Gap-Analyse' });
    expect([refused.status, signed.status, after.length]).toEqual([201, 201, 1]);
    expect(await signs(org.executive)).toEqual([]);
  });

  it('asks who decides, and of those who run programmes only the ones that have a part in this', async () => {
    const { org, iso, second, stage, whoSigns } = await scene();
    const give = (data: object) =>
      app.db.gapItem.updateMany({ where: { organisationId: org.id, id: iso.items['A.5.15'] ?? '' }, data });

    // Nobody has a part in it yet, so it is everybody's.
    expect(await whoSigns()).toEqual(['executive', 'manager', 'second']);
    await give({ reviewerId: org.manager.id });
    expect(await whoSigns()).toEqual(['executive', 'manager']);
    await give({ reviewerId: null, ownerId: org.contributor.id });
    expect(await whoSigns()).toEqual(['executive', 'manager', 'second']);
    await app.db.stage.updateMany({ where: { id: stage.id }, data: { ownerId: second.id } });
    expect(await whoSigns()).toEqual(['executive', 'second']);
  });
});
