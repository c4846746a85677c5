import type { Answer } from './requests.ts';

type Get = (path: string) => Promise<Answer>;

interface Versioned {
  version: number;
}
interface Gate extends Versioned {
  stageId: string;
  criteria: (Versioned & { key: string })[];
}

/** Where nobody who asks can read it, any version will do: what is sent over it is refused for that. */
const unread = 1;

/** The version of what an address changes, as it stands now. */
export async function versionAt(get: Get, path: string): Promise<number> {
  const [, members, userId] = /^(.*\/members)\/([^/]+)$/.exec(path) ?? [];
  if (members) {
    const { body } = await get(members);
    return listed<Versioned & { user: { id: string } }>(body).find(({ user }) => user.id === userId)?.version ?? unread;
  }
  const [, programme, stageId, key] = /^(.*)\/stages\/([^/]+)\/(?:criteria\/)?([^/]+)$/.exec(path) ?? [];
  if (programme) {
    const { body } = await get(`${programme}/stage-gates`);
    const gate = listed<Gate>(body).find((one) => one.stageId === stageId);
    return (path.includes('/criteria/') ? gate?.criteria.find((one) => one.key === key) : gate)?.version ?? unread;
  }
  const isItself = /\/entries\/[^/]+$/.test(path);
  const { body } = await get(isItself ? path : path.replace(/\/(days\/)?[^/]+$/, ''));
  return body.version ?? unread;
}

/** The same of many rows. */
export async function versionsAt(get: Get, path: string, ids: readonly string[]): Promise<Record<string, number>> {
  const rows = path.replace(/\/bulk$/, '');
  const versions = await Promise.all(
    ids.map(async (id) => [id, (await get(`${rows}/${id}`)).body.version ?? unread] as const),
  );
  return Object.fromEntries(versions);
}

const listed = <Row>(body: unknown): Row[] => (Array.isArray(body) ? body : []);
