import { words } from '../valid-bodies.ts';
import type { Fitting, Maker, Row, Scene } from './scene.ts';

/** A document of a programme, in the state it has to be in; made so where none is. */
async function documentIn(
  scene: Scene,
  state: 'any' | 'draft' | 'approved',
): Promise<{ path: string; version: number }> {
  const { id } = await scene.programme();
  const document = await scene.row(`~/programmes/${id}/documents`);
  const path = `~/programmes/${id}/documents/${document.key}`;
  if (state === 'any' || document.state === state) return { path, version: document.version };
  const drafted = await sent(scene, `${path}/versions`, { body: await newVersion(scene), version: document.version });
  if (state === 'draft') return { path, version: drafted.version };
  const approved = await sent(scene, `${path}/approvals`, { ...approval(scene), version: drafted.version });
  return { path, version: approved.version };
}

async function sent(scene: Scene, path: string, { body, version, cookie }: Omit<Fitting, 'path'>): Promise<Row> {
  const answer = await scene.ask('POST', path, { body, cookie, version });
  return answer.body;
}

const newVersion = async (scene: Scene) => ({
  label: '1.0',
  source: scene.pick([
    { kind: 'link', url: 'https://example.test/policy' },
    { kind: 'upload', uploadId: (await scene.upload()).id },
  ]),
});
/** By whoever did not write it. */
const approval = (scene: Scene) => ({ body: { approvedOn: scene.day(-5, 0) }, cookie: scene.world.people[1]?.cookie });

export const ofDocuments: Record<string, Maker> = {
  'post ~/programmes/{programmeId}/documents/{key}/versions': async (scene) => {
    const { path, version } = await documentIn(scene, 'any');
    return { path: `${path}/versions`, body: await newVersion(scene), version };
  },
  'post ~/programmes/{programmeId}/documents/{key}/approvals': async (scene) => {
    const { path, version } = await documentIn(scene, 'draft');
    return { path: `${path}/approvals`, ...approval(scene), version };
  },
  'post ~/programmes/{programmeId}/documents/{key}/withdrawals': async (scene) => {
    const { path, version } = await documentIn(scene, 'approved');
    return { path: `${path}/withdrawals`, body: { reason: scene.one(words) }, version };
  },
  'get ~/programmes/{programmeId}/documents/{key}/history': async (scene) => ({
    path: `${(await documentIn(scene, 'any')).path}/history`,
  }),
  'get ~/programmes/{programmeId}/documents/{key}/versions/{number}/file': async (scene) => {
    const { path, version } = await documentIn(scene, 'any');
    const { id: uploadId } = await scene.upload();
    const body = { label: '2.0', source: { kind: 'upload', uploadId } };
    const { latest } = await sent(scene, `${path}/versions`, { body, version });
    return { path: `${path}/versions/${latest.number}/file` };
  },
};
