import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../programmes.ts';
import { hold, inLine } from '../race.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Items of one programme, held so that whoever changes them stands in line. */
async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const ids = [programme.items['A.5.15'] ?? '', programme.items['A.5.16'] ?? ''];
  await app.db.gapItem.updateMany({
    where: { id: { in: ids } },
    data: { ownerId: org.contributor.id, conformity: 'conform', assessedById: org.contributor.id },
  });
  const list = `${programme.path}/gap-items`;
  const held = () => hold(app, 'SELECT FROM gap_item WHERE id = ANY ($1) FOR NO KEY UPDATE', [ids]);
  const bulk = (dueOn: string) => () => app.as(org.manager).changeAll(`${list}/bulk`, { ids, change: { dueOn } });
  const importing = (dueOn: string) => () => {
    const table = `Requirement,Due on\nA.5.15,${dueOn}\nA.5.16,${dueOn}\n`;
    return app.as(org.owner).post(`${list}/import?apply=true`, Buffer.from(table));
  };
  const patch = (dueOn: string) => () => app.as(org.manager).patch(`${list}/${ids[0]}`, { dueOn }, 1);
  const assess = (conformity: string, version: number) => () =>
    app.as(org.contributor).patch(`${list}/${ids[0]}`, { conformity }, version);
  const accept = (person: typeof org.manager) => () =>
    app.as(person).change('POST', `${list}/${ids[0]}/acceptance`, { accepted: true });
  const item = () => app.db.gapItem.findFirstOrThrow({ where: { id: ids[0] ?? '' } });
  /** What each entry of the log says that was there before, and what came of it. */
  const steps = async (field: string) => {
    const entries = await app.db.activity.findMany({
      where: { subjectId: ids[0] ?? '' },
      orderBy: { sequence: 'asc' },
    });
    const of = (side: unknown) => (side as Record<string, unknown>)[field];
    return entries.map(({ before, after }) => [of(before), of(after)]);
  };
  const acceptances = () => app.db.gapItemAcceptance.findMany({ where: { gapItemId: ids[0] ?? '' } });
  return { org, held, bulk, importing, patch, assess, accept, item, steps, acceptances };
}

const [one, two] = [inDays(10), inDays(20)];

describe('two changes of the same gap items at once', () => {
  it('with the version both have seen, are one change and one refusal', async () => {
    const { held, patch, item } = await scene();

    const answers = await inLine(await held(), [patch(one), patch(two)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await item()).toMatchObject({ version: 2, dueOn: new Date(one) });
  });

  it.each(['two bulk edits', 'an import and a bulk edit'])(
    'as %s never write over what was not seen: the second is told who was faster at which',
    async (kind) => {
      const { org, held, bulk, importing, steps } = await scene();
      const isImport = kind.startsWith('an import');

      const [first, second] = await inLine(await held(), [(isImport ? importing : bulk)(one), bulk(two)]);

      expect([first?.status, second?.status]).toEqual([200, 200]);
      const last = { by: { id: isImport ? org.owner.id : org.manager.id } };
      expect(second?.body).toMatchObject({ changed: 0, left: [{ last }, { last }] });
      expect(await steps('dueOn')).toEqual([[null, one]]);
    },
  );

  it.each(['a bulk edit and an import', 'two imports'])(
    'as %s follow each other: the log tells of each what it found',
    async (kind) => {
      const { held, bulk, importing, steps } = await scene();
      const first = kind === 'two imports' ? importing : bulk;

      const answers = await inLine(await held(), [first(one), importing(two)]);

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await steps('dueOn')).toEqual([
        [null, one],
        [one, two],
      ]);
    },
  );

  it('as an edit and a bulk edit never write over what was not seen', async () => {
    const { held, bulk, patch, steps } = await scene();

    const answers = await inLine(await held(), [bulk(one), patch(two)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await steps('dueOn')).toEqual([[null, one]]);
  });

  it('as two acceptances are one', async () => {
    const { org, held, accept, item, steps, acceptances: kept } = await scene();

    const answers = await inLine(await held(), [accept(org.manager), accept(org.owner)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await steps('acceptedById')).toEqual([[null, org.manager.id]]);
    expect(await item()).toMatchObject({ version: 2, acceptedById: org.manager.id });
    expect(await kept()).toMatchObject([{ acceptedById: org.manager.id, withdrawnAt: null }]);
  });

  it('accept nothing that was taken back meanwhile', async () => {
    const { org, held, assess, accept, item, acceptances: kept } = await scene();

    const answers = await inLine(await held(), [assess('not_assessed', 1), accept(org.manager)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await item()).toMatchObject({ assessedById: null, acceptedById: null });
    expect(await kept()).toEqual([]);
  });

  it('leave nothing accepted that was taken back with the version before', async () => {
    const { org, held, assess, accept, item } = await scene();

    const answers = await inLine(await held(), [accept(org.manager), assess('not_assessed', 1)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await item()).toMatchObject({ conformity: 'conform', acceptedById: org.manager.id });
  });
});
