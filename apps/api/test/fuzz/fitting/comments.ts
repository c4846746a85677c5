import { words } from '../valid-bodies.ts';
import type { Maker, Row, Scene } from './scene.ts';

/** Something that people talk about. */
async function placeOf(scene: Scene): Promise<{ kind: string; id: string }> {
  const { id } = await scene.programme();
  return { kind: 'gap_item', id: (await scene.row(`~/programmes/${id}/gap-items?limit=200`)).id };
}

const said = (scene: Scene) => ({ text: scene.one(words), mentions: [] });

async function comment(scene: Scene): Promise<Row> {
  const body = { ...said(scene), place: await placeOf(scene) };
  return (await scene.ask('POST', '~/comments', { body })).body;
}

export const ofComments: Record<string, Maker> = {
  'get ~/comments': async (scene) => {
    const { kind, id } = await placeOf(scene);
    return { path: `~/comments?kind=${kind}&id=${id}` };
  },
  'post ~/comments': async (scene) => ({
    path: '~/comments',
    body: { ...said(scene), place: await placeOf(scene) },
  }),
  'post ~/comments/read': async (scene) => ({ path: '~/comments/read', body: await placeOf(scene) }),
  'patch ~/comments/{id}': async (scene) => {
    const { id, version } = await comment(scene);
    return { path: `~/comments/${id}`, body: said(scene), version };
  },
  'delete ~/comments/{id}': async (scene) => ({ path: `~/comments/${(await comment(scene)).id}` }),
};
