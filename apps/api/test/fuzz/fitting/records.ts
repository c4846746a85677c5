import fc from 'fast-check';
import { words } from '../valid-bodies.ts';
import { ownProgramme } from './programmes.ts';
import type { Maker, Row, Scene } from './scene.ts';

async function recordsOf(scene: Scene, kind: 'certificates' | 'reports') {
  const { id } = await scene.programme(({ timeBasis }) => (timeBasis === 'certificate') === (kind === 'certificates'));
  const records = await scene.read(`~/programmes/${id}/records`);
  return { programmeId: id, list: records[kind] as Row[] };
}

/** A certificate or report; recorded where there is none. */
async function recordOf(scene: Scene, kind: 'certificates' | 'reports'): Promise<Row> {
  const { programmeId, list } = await recordsOf(scene, kind);
  if (list.length > 0) return scene.pick(list);
  const [path, body] =
    kind === 'certificates'
      ? [`~/programmes/${programmeId}/certificates`, certificate(scene, null)]
      : [`~/programmes/${await reportedProgramme(scene)}/assurance-reports`, report(scene, null)];
  return (await scene.ask('POST', path, { body })).body;
}

const certificate = (scene: Scene, uploadId: string | null) => ({
  number: scene.one(words),
  body: 'Nordcert',
  scope: scene.one(words),
  decidedOn: scene.day(-300, -1),
  openPointsReason: scene.one(words),
  uploadId,
});
const report = (scene: Scene, uploadId: string | null) => ({
  firm: 'Harbor & Lane',
  opinion: scene.pick(['unqualified', 'qualified', 'adverse', 'disclaimer']),
  issuedOn: scene.day(-20, 0),
  openPointsReason: scene.one(words),
  uploadId,
});
const maybeFile = async (scene: Scene) => (scene.one(fc.boolean()) ? ((await scene.upload()).id as string) : null);

/** A programme whose period is over. */
async function reportedProgramme(scene: Scene): Promise<string> {
  const today = scene.day(0, 0);
  const over = (await scene.rows('~/programmes')).filter(({ periodToOn }) => periodToOn !== null && periodToOn < today);
  if (over.length > 2) return scene.pick(over).id;
  const day = (offset: number) => scene.day(offset, offset);
  const period = { periodFromOn: day(-390), periodToOn: day(-30), startOn: day(-400), targetOn: day(30) };
  const body = { scheme: 'soc-2-type-2', scopeStatement: 'The service', categories: ['security'], ...period };
  const answer = await scene.ask('POST', '~/programmes', { body });
  return (answer.body as Row).id;
}

async function newLetter(scene: Scene) {
  const { list } = await recordsOf(scene, 'reports');
  const { id, periodToOn } = scene.pick(list.filter(({ periodToOn: to }) => to !== null));
  const toOn = Temporal.PlainDate.from(periodToOn).add({ days: scene.one(fc.integer({ min: 1, max: 80 })) });
  return {
    path: `~/assurance-reports/${id}/bridge-letters`,
    body: { toOn: toOn.toString(), issuedOn: scene.day(0, 0) },
  };
}

/** Certificates, reports and letters. */
export const ofRecords: Record<string, Maker> = {
  'post ~/programmes/{programmeId}/certificates': async (scene) => {
    const { programmeId } = await recordsOf(scene, 'certificates');
    return { path: `~/programmes/${programmeId}/certificates`, body: certificate(scene, await maybeFile(scene)) };
  },
  'patch ~/certificates/{id}': async (scene) => {
    const { id, version } = await recordOf(scene, 'certificates');
    const body = {
      scope: scene.one(words),
      status: scene.pick(['valid', 'suspended']),
      statusReason: scene.one(words),
    };
    return { path: `~/certificates/${id}`, body, version };
  },
  'get ~/certificates/{id}/file': async (here) => {
    const { scene, programme } = await ownProgramme(here, 'iso-27001-2022');
    const body = certificate(scene, (await scene.upload()).id);
    const { body: recorded } = await scene.ask('POST', `~/programmes/${programme.id}/certificates`, { body });
    return { path: scene.addressOf(`~/certificates/${(recorded as Row).id}/file`), cookie: scene.owner.cookie };
  },
  'post ~/programmes/{programmeId}/assurance-reports': async (scene) => {
    const body = report(scene, await maybeFile(scene));
    return { path: `~/programmes/${await reportedProgramme(scene)}/assurance-reports`, body };
  },
  'patch ~/assurance-reports/{id}': async (scene) => {
    const { id, version } = await recordOf(scene, 'reports');
    const body = { exceptionCount: scene.one(fc.nat({ max: 5 })), exceptions: scene.one(words) };
    return { path: `~/assurance-reports/${id}`, body, version };
  },
  'get ~/assurance-reports/{id}/file': async (scene) => {
    const { list } = await recordsOf(scene, 'reports');
    return { path: `~/assurance-reports/${scene.pick(list.filter(({ file }) => file !== null)).id}/file` };
  },
  'post ~/assurance-reports/{id}/bridge-letters': newLetter,
  'delete ~/bridge-letters/{id}': async (scene) => {
    const { path, body } = await newLetter(scene);
    const { body: report } = await scene.ask('POST', path, { body });
    return { path: `~/bridge-letters/${(report as Row).bridgeLetters.at(-1).id}` };
  },
};
