import fc from 'fast-check';
import { words } from '../valid-bodies.ts';
import type { Maker, Row, Scene } from './scene.ts';

async function gapItem(scene: Scene, query = '', isMeant?: (row: Row) => boolean) {
  const { id: programmeId } = await scene.programme();
  const item = await scene.row(`~/programmes/${programmeId}/gap-items?limit=200${query}`, isMeant);
  return { programmeId, item, path: `~/programmes/${programmeId}/gap-items/${item.id}` };
}

/** An item that was found to conform. */
async function conformItem(scene: Scene) {
  const { programmeId, item, path } = await gapItem(scene);
  const body = { ids: [item.id], versions: { [item.id]: item.version }, change: { conformity: 'conform' } };
  await scene.ask('POST', `~/programmes/${programmeId}/gap-items/bulk`, { body });
  const { version } = await scene.read(path);
  return { path, version };
}

const assessment = (scene: Scene) => ({
  conformity: scene.pick(['conform', 'improvement', 'minor', 'major']),
  dueOn: scene.day(1, 300),
  isHighRisk: scene.one(fc.boolean()),
});

async function newEvidence(scene: Scene, gapItemIds: string[]) {
  const source = scene.one(fc.boolean())
    ? { kind: 'link', url: 'https://example.test/proof' }
    : { kind: 'upload', uploadId: (await scene.upload()).id };
  return { title: scene.one(words), capturedOn: scene.day(-60, 0), source, gapItemIds };
}

/** Evidence that hangs on an item; made where there is none. */
async function linkedEvidence(scene: Scene): Promise<{ evidence: Row; programmeId: string; itemId: string }> {
  const { programmeId, item } = await gapItem(scene);
  const { body } = await scene.ask('POST', '~/evidence', { body: await newEvidence(scene, [item.id]) });
  return { evidence: body, programmeId, itemId: item.id };
}

export const ofGapItems: Record<string, Maker> = {
  'post ~/programmes/{programmeId}/gap-items/import': async (scene) => {
    const { programmeId, item } = await gapItem(scene);
    const { requirementCode, requirementId } = item;
    const file = Buffer.from(`Requirement,Conformity\n${requirementCode ?? requirementId},conform\n`);
    return { path: `~/programmes/${programmeId}/gap-items/import`, file };
  },
  'get ~/programmes/{programmeId}/gap-items': async (scene) => ({
    path: `~/programmes/${(await scene.programme()).id}/gap-items?limit=500&withTotal=true`,
  }),
  'get ~/programmes/{programmeId}/gap-items/{itemId}': async (scene) => ({ path: (await gapItem(scene)).path }),
  'post ~/programmes/{programmeId}/gap-items/bulk': async (scene) => {
    const { programmeId, item } = await gapItem(scene);
    const body = { ids: [item.id], versions: { [item.id]: item.version }, change: assessment(scene) };
    return { path: `~/programmes/${programmeId}/gap-items/bulk`, body };
  },
  'post ~/programmes/{programmeId}/proposed-days': async (scene) => {
    const { programmeId, item } = await gapItem(scene);
    const days = [{ id: item.id, dueOn: '2030-01-15' }];
    return { path: `~/programmes/${programmeId}/proposed-days`, body: { change: 'adopt', days } };
  },
  'patch ~/programmes/{programmeId}/gap-items/{itemId}': async (scene) => {
    const { path, item } = await gapItem(scene);
    return { path, body: { ...assessment(scene), findingAsIs: scene.one(words) }, version: item.version };
  },
  'post ~/programmes/{programmeId}/gap-items/{itemId}/acceptance': async (scene) => {
    const { path, version } = await conformItem(scene);
    return { path: `${path}/acceptance`, body: { accepted: true }, version, cookie: scene.world.people[1]?.cookie };
  },
};

export const ofEvidence: Record<string, Maker> = {
  'post ~/uploads': (scene) => ({
    path: '~/uploads?fileName=notes.txt',
    file: Buffer.from(scene.one(words)),
  }),
  'delete ~/uploads/{id}': async (scene) => ({ path: `~/uploads/${(await scene.upload()).id}` }),
  'post ~/evidence': async (scene) => ({
    path: '~/evidence',
    body: await newEvidence(scene, [(await gapItem(scene)).item.id]),
  }),
  'patch ~/evidence/{id}': async (scene) => {
    const { evidence } = await linkedEvidence(scene);
    const body = { title: scene.one(words), capturedOn: scene.day(-90, 0) };
    return { path: `~/evidence/${evidence.id}`, body, version: evidence.version };
  },
  'post ~/evidence/{id}/versions': async (scene) => {
    const { id } = await scene.row('~/evidence');
    return { path: `~/evidence/${id}/versions`, body: { uploadId: (await scene.upload()).id } };
  },
  'post ~/evidence/{id}/links': async (scene) => {
    const { id } = await scene.row('~/evidence');
    return { path: `~/evidence/${id}/links`, body: { gapItemIds: [(await gapItem(scene)).item.id] } };
  },
  'delete ~/evidence/{id}/links/{gapItemId}': async (scene) => {
    const { evidence, itemId } = await linkedEvidence(scene);
    return { path: `~/evidence/${evidence.id}/links/${itemId}` };
  },
  'post ~/evidence/{id}/reviews': async (scene) => {
    const { evidence, programmeId } = await linkedEvidence(scene);
    const said = scene.pick([
      { verdict: 'accepted' },
      { verdict: 'rejected', reason: 'stale', note: scene.one(words) },
    ]);
    const body = { ...said, programmeId, versionNumber: 1 };
    const cookie = scene.world.people[1]?.cookie;
    return { path: `~/evidence/${evidence.id}/reviews`, body, version: evidence.version, cookie };
  },
  'get ~/evidence/{id}/versions/{number}/content': async (scene) => {
    const { programmeId: _, item } = await gapItem(scene);
    const { id: uploadId } = await scene.upload();
    const source = { kind: 'upload', uploadId };
    const evidence = { ...(await newEvidence(scene, [item.id])), source };
    const { body } = await scene.ask('POST', '~/evidence', { body: evidence });
    return { path: `~/evidence/${(body as Row).id}/versions/1/content` };
  },
};
