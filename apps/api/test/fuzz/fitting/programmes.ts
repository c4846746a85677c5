import fc from 'fast-check';
import { programmeBodies, words } from '../valid-bodies.ts';
import { type Maker, NothingFits, type Row, type Scene } from './scene.ts';

/** A programme, one of its stages, and the gate of that one. */
async function stageOf(scene: Scene, isMeant: (stage: Row) => boolean = () => true) {
  const { id } = await scene.programme();
  const stage = await scene.row(`~/programmes/${id}/stages`, isMeant);
  return { path: `~/programmes/${id}/stages/${stage.id}`, stage, programmeId: id };
}

const isOpen = ({ status }: Row) => status === 'planned' || status === 'active';

/** The gate whose turn it is. */
async function gateOf(scene: Scene, programme?: Row) {
  const { id } = programme ?? (await scene.programme());
  const stages = await scene.rows(`~/programmes/${id}/stages`);
  const stage = stages.find(isOpen);
  if (!stage) throw new NothingFits('no stage is open');
  const gates = await scene.rows(`~/programmes/${id}/stage-gates`);
  const gate: Row = gates.find(({ stageId }) => stageId === stage.id);
  return { path: `~/programmes/${id}/stages/${stage.id}`, gate };
}

/** A programme that nobody else walks through. */
export async function ownProgramme(here: Scene, scheme: string): Promise<{ scene: Scene; programme: Row }> {
  const scene = await here.elsewhere();
  const { body: programme } = await scene.ask('POST', '~/programmes', { body: scene.one(programmeBodies([scheme])) });
  return { scene, programme };
}

/** A stage that is over: everything of it was assessed, judged and signed. */
async function doneStage(here: Scene) {
  const { scene, programme } = await ownProgramme(here, 'iso-27001-2022');
  const place = `~/programmes/${programme.id}`;
  const { items } = await scene.read(`${place}/gap-items?limit=500`);
  const ids = (items as Row[]).map(({ id }) => id);
  const versions = Object.fromEntries((items as Row[]).map(({ id, version }) => [id, version]));
  await scene.ask('POST', `${place}/gap-items/bulk`, { body: { ids, versions, change: { conformity: 'conform' } } });
  const { path, gate } = await gateOf(scene, programme);
  for (const { key, kind, version } of gate.criteria as Row[])
    if (kind === 'judged') await scene.ask('PUT', `${path}/criteria/${key}`, { body: { isMet: true }, version });
  const { body: signed } = await scene.ask('POST', `${path}/decisions`, {
    body: { decision: 'go', note: 'Done.' },
    version: gate.version,
  });
  return { path: scene.addressOf(path), version: (signed as Row).version, cookie: scene.owner.cookie };
}

async function movedPlan(scene: Scene) {
  const { id, targetOn, version } = await scene.programme();
  const later = Temporal.PlainDate.from(targetOn).add({ days: scene.one(fc.integer({ min: 1, max: 200 })) });
  const change = { mode: scene.pick(['move', 'replan']), targetOn: later.toString() };
  return { path: `~/programmes/${id}/timeline`, change, version };
}

/** A milestone whose day may be agreed on. */
async function milestone(scene: Scene, isMeant: (row: Row) => boolean) {
  const { id, version } = await scene.programme();
  const { milestones } = await scene.read(`~/programmes/${id}/timeline`);
  const found = scene.pick<Row>(milestones.filter(isMeant));
  return { path: `~/programmes/${id}/milestones/${encodeURIComponent(found.id)}/override`, found, version };
}

export const ofProgrammes: Record<string, Maker> = {
  'get /api/v1/frameworks/{id}/mappings/{other}': async (scene) => {
    const frameworks = await scene.rows('/api/v1/frameworks');
    const [one, other] = [scene.pick(frameworks), scene.pick(frameworks)];
    return { path: `/api/v1/frameworks/${one.id}/mappings/${other.id}` };
  },
  'post ~/programmes': async (scene) => {
    // Every page of the portfolio reads all of them.
    if ((await scene.rows('~/programmes')).length > 12) throw new NothingFits('there are enough of them');
    return { path: '~/programmes', body: scene.one(programmeBodies()) };
  },
  'post ~/programmes/preview': (scene) => ({ path: '~/programmes/preview', body: scene.one(programmeBodies()) }),
  'patch ~/programmes/{id}': async (scene) => {
    const { id, version } = await scene.programme();
    const body = { name: scene.one(words), auditorFirm: scene.pick(['Nordcert', 'Harbor & Lane', null]) };
    return { path: `~/programmes/${id}`, body, version };
  },
  'delete ~/programmes/{id}': async (scene) => {
    const { body } = await scene.ask('POST', '~/programmes', { body: scene.one(programmeBodies()) });
    return { path: `~/programmes/${(body as Row).id}` };
  },
  'get ~/programmes/{programmeId}/stages/{id}': async (scene) => ({ path: (await stageOf(scene)).path }),
  'patch ~/programmes/{programmeId}/stages/{id}': async (scene) => {
    const { path, stage } = await stageOf(scene, isOpen);
    const { user } = await scene.row('~/members');
    const later = Temporal.PlainDate.from(stage.plannedToOn).add({ days: scene.one(fc.nat({ max: 5 })) });
    return { path, body: { ownerId: user.id, plannedToOn: later.toString() }, version: stage.version };
  },
  'patch ~/auditor-firms/{name}': async (scene) => {
    const { name, version } = await scene.row('~/auditor-firms');
    const body = { stageGapWarnMonths: 3, stageGapBlockMonths: 6, majorClosureDays: scene.pick([60, 90, null]) };
    return { path: `~/auditor-firms/${encodeURIComponent(name)}`, body, version };
  },
  'post ~/programmes/{programmeId}/timeline/what-if': async (scene) => {
    const { path, change } = await movedPlan(scene);
    return { path: `${path}/what-if`, body: change };
  },
  'post ~/programmes/{programmeId}/timeline/adopt': async (scene) => {
    const { path, change, version } = await movedPlan(scene);
    return { path: `${path}/adopt`, body: { ...change, reason: scene.one(words) }, version };
  },
  'put ~/programmes/{programmeId}/milestones/{milestoneId}/override': async (scene) => {
    const { path, found, version } = await milestone(scene, (row) => row.isOverridable ?? true);
    const earlier = Temporal.PlainDate.from(found.on).subtract({ days: scene.one(fc.nat({ max: 3 })) });
    return { path, body: { on: earlier.toString(), reason: scene.one(words) }, version };
  },
  'delete ~/programmes/{programmeId}/milestones/{milestoneId}/override': async (scene) => {
    const { path, version } = await milestone(scene, (row) => row.override !== null);
    return { path, version };
  },
  'post ~/shared-milestones': async (here) => {
    const { scene, programme } = await ownProgramme(here, 'iso-27001-2022');
    const { body: other } = await scene.ask('POST', '~/programmes', {
      body: scene.one(programmeBodies(['soc-2-type-2'])),
    });
    const milestones = [programme, other].map(({ id }: Row) => ({ programmeId: id, milestoneId: 'penetration-test' }));
    const body = { milestones, on: scene.day(10, 90), reason: scene.one(words) };
    return { path: scene.addressOf('~/shared-milestones'), body, cookie: scene.owner.cookie };
  },
  'post ~/programmes/{programmeId}/stages/{stageId}/decisions': async (scene) => {
    const { path, gate } = await gateOf(scene);
    const body = { decision: scene.pick(['go', 'no_go']), note: scene.one(words) };
    return { path: `${path}/decisions`, body, version: gate.version };
  },
  'post ~/programmes/{programmeId}/stages/{stageId}/reopen': async (scene) => {
    const { path, ...rest } = await doneStage(scene);
    return { path: `${path}/reopen`, body: { reason: scene.one(words) }, ...rest };
  },
  'put ~/programmes/{programmeId}/stages/{stageId}/criteria/{key}': async (here) => {
    const { scene, programme } = await ownProgramme(here, 'soc-2-type-2');
    const gates = await scene.rows(`~/programmes/${programme.id}/stage-gates`);
    const judged = gates.flatMap(({ stageId, criteria }) =>
      (criteria as Row[])
        .filter(({ kind }) => kind === 'judged')
        .map(({ key, version }) => ({ at: `${stageId}/criteria/${key}`, version })),
    );
    const { at, version } = scene.pick(judged);
    const path = scene.addressOf(`~/programmes/${programme.id}/stages/${at}`);
    const body = { isMet: scene.one(fc.boolean()), note: scene.one(words) };
    return { path, body, version, cookie: scene.owner.cookie };
  },
  'get ~/programmes/{programmeId}/edition-move': async (here) => {
    const { scene, programme } = await ownProgramme(here, 'iso-27001-2013');
    return { path: scene.addressOf(`~/programmes/${programme.id}/edition-move`), cookie: scene.owner.cookie };
  },
  'post ~/programmes/{programmeId}/edition-move': async (here) => {
    const { scene, programme } = await ownProgramme(here, 'iso-27001-2013');
    const path = `~/programmes/${programme.id}/edition-move`;
    const { targetOn } = await scene.read(path);
    return { path: scene.addressOf(path), body: { targetOn }, cookie: scene.owner.cookie };
  },
};
