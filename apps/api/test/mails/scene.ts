import { jest } from '@jest/globals';
import type { Language } from '@waymark/domain';
import type { Letter } from '../../src/common/mail/letter.ts';
import { Mailer } from '../../src/common/mailer.ts';
import type { Organisation, SignedInPerson } from '../given.ts';
import { toldOf } from '../notices.ts';
import { inDays, type StartedProgramme, startProgramme } from '../programmes.ts';
import type { TestApp } from '../test-app.ts';

/** Stands in every name: markup, and letters from right to left that would turn around what follows. */
export const hostile = '<b>שער</b> 7';

type Org = Organisation & Record<'contributor' | 'manager' | 'owner' | 'executive', SignedInPerson>;

/** An organisation at work, whose members all read this language and whose names are hostile, and what they do in it. */
export async function sceneOf(app: TestApp, language: Language) {
  const org = await app.organisationWith('contributor', 'manager', 'owner', 'executive');
  const programme = await startProgramme(app, org, org.manager);
  const names = await renamed(app, org, programme);
  const ids = ['A.5.15', 'A.5.16'].map((key) => programme.items[key] ?? '');
  await app.db.gapItem.updateMany({ where: { id: { in: ids } }, data: { reviewerId: org.owner.id } });
  await app.db.member.updateMany({ where: { organisationId: org.id }, data: { language } });
  const list = `${programme.path}/gap-items`;
  const change = async (person: SignedInPerson, body: object, id = ids[0]) =>
    app.as(person).patch(`${list}/${id}`, body, (await app.as(org.manager).get(`${list}/${id}`)).body.version);
  const bulk = (person: SignedInPerson, body: object) =>
    app.as(person).changeAll(`${list}/bulk`, { ids, change: body });
  const upload = async () =>
    (await app.as(org.contributor).post(`${org.path}/uploads?fileName=a.txt`, Buffer.from(crypto.randomUUID()))).body
      .id;
  const task = async (dueOn = inDays(20)) =>
    (
      await app.as(org.manager).post(`${org.path}/tasks`, {
        ...{ title: `Show ${hostile}`, description: '', assigneeId: org.contributor.id, dueOn, gapItemId: ids[0] },
      })
    ).body;
  const turn = (id: string, to: object, person: SignedInPerson = org.contributor) =>
    app.as(person).change('POST', `${org.path}/tasks/${id}/status`, to);
  const evidence = async () =>
    (
      await app.as(org.contributor).post(`${org.path}/evidence`, {
        ...{ title: `Access review ${hostile}`, capturedOn: inDays(-1), gapItemIds: [ids[0]] },
        source: { kind: 'upload', uploadId: await upload() },
      })
    ).body;
  const review = async (verdict: object) => {
    const { id } = await evidence();
    await app.as(org.owner).change('POST', `${org.path}/evidence/${id}/reviews`, {
      programmeId: programme.id,
      versionNumber: 1,
      ...verdict,
    });
    return id as string;
  };
  const accept = (accepted: boolean) => app.as(org.owner).change('POST', `${list}/${ids[0]}/acceptance`, { accepted });
  return { app, language, org, programme, names, ids, change, bulk, upload, task, turn, evidence, review, accept };
}
export type Scene = Awaited<ReturnType<typeof sceneOf>>;

/** Gives all of them such a name, past the door that would refuse some of it. */
async function renamed(app: TestApp, org: Org, programme: Pick<StartedProgramme, 'id'>) {
  const people = [org.contributor, org.manager, org.owner, org.executive];
  for (const { id, name } of people) await app.db.user.update({ where: { id }, data: { name: `${name} ${hostile}` } });
  const organisation = `Harbour ${hostile}`;
  await app.db.organisation.update({ where: { id: org.id }, data: { name: organisation } });
  const called = `שער Certificate ${hostile}`;
  await app.db.programme.updateMany({ where: { id: programme.id }, data: { name: called } });
  return { organisation, programme: called, people: people.map(({ name }) => `${name} ${hostile}`) };
}

/** What is mailed while something happens, and before that nothing of what was before it. */
export async function lettersOf(scene: Scene, happens: (scene: Scene) => Promise<unknown>): Promise<Letter[]> {
  const { app, org } = scene;
  await toldOf(app, org)();
  const letters: Letter[] = [];
  const mailer = app.nest.get(Mailer);
  const sending = [
    jest.spyOn(mailer, 'send').mockImplementation(async (_, letter) => {
      letters.push(letter);
      return 'kept';
    }),
    jest.spyOn(mailer, 'sendToPerson').mockImplementation(async (letter) => {
      letters.push(letter);
    }),
  ];
  await happens(scene);
  await toldOf(app, org)();
  for (const spy of sending) spy.mockRestore();
  return letters;
}
