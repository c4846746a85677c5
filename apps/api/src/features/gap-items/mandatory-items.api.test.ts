import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function mandatory() {
  const org = await app.organisationWith('owner');
  const { id } = await startProgramme(app, org, org.owner);
  return async () => {
    const items = await app.db.gapItem.findMany({ where: { programmeId: id }, include: { requirement: true } });
    return items.map(({ requirementId, isMandatory, requirement }) => ({
      requirementId,
      isMandatory,
      told: requirement.isMandatory,
    }));
  };
}

it('keeps with each gap item whether the catalogue calls its requirement mandatory', async () => {
  const items = await (await mandatory())();

  expect(new Set(items.map(({ isMandatory }) => isMandatory))).toEqual(new Set([true, false]));
  expect(items.filter(({ isMandatory, told }) => isMandatory !== told)).toEqual([]);
});

it('follows a catalogue that says otherwise, and nothing else can say so', async () => {
  const read = await mandatory();
  const where = { requirementId: '4.1' };
  await app.db.gapItem.updateMany({ where, data: { isMandatory: false } });
  const untouched = (await read()).find(({ requirementId }) => requirementId === '4.1');
  await app.db.requirement.updateMany({ where: { id: '4.1' }, data: { isMandatory: false } });
  const changed = (await read()).find(({ requirementId }) => requirementId === '4.1');

  expect([untouched?.isMandatory, changed?.isMandatory]).toEqual([true, false]);
});
