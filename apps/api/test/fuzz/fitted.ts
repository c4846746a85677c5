import { makerOf } from './fitting/fitting-requests.ts';
import { type Fitting, NothingFits, Scene } from './fitting/scene.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { Door, World } from './fuzz-world.ts';
import { bent } from './hostile-values.ts';

/**
 * The request as it has to be to be taken, where its route has rules of several fields and it was drawn for that; otherwise as
 * it was drawn. One in four is bent in one place: everything else about it being right, it gets further than others.
 */
export async function fitted(drawn: FuzzRequest, door: Door, world: World): Promise<FuzzRequest> {
  const maker = drawn.isMadeToFit ? makerOf(drawn.operation) : undefined;
  if (!maker) return drawn;
  const scene = new Scene(door, world, drawn.who);
  try {
    const fitting = await maker(scene);
    return { ...drawn, ...partsOf(fitting, scene, drawn.where % 4 === 1) };
  } catch (error) {
    if (error instanceof NothingFits) return drawn;
    throw error;
  }
}

function partsOf(fitting: Fitting, scene: Scene, isBent: boolean) {
  const { path, body, file, version, headers = {} } = fitting;
  const sent = isBent && body !== undefined ? scene.one(bent(body)) : body;
  return {
    address: scene.addressOf(path),
    cookie: 'cookie' in fitting ? fitting.cookie : scene.owner.cookie,
    headers: {
      ...(file ? { 'content-type': 'application/octet-stream' } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...headers,
    },
    body: file ?? (sent === undefined ? undefined : (JSON.stringify(sent) ?? 'null')),
    isFitting: !isBent,
  };
}
