import type { Organisation, SignedInPerson } from './given.ts';
import { inDays, programmeBody, startProgramme } from './programmes.ts';
import type { TestApp } from './test-app.ts';

export const inMonths = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString();
export const dayAfter = (day: string, days = 1) => Temporal.PlainDate.from(day).add({ days }).toString();

export const certificate = (more: object = {}) => ({
  number: 'C-1',
  body: 'Nordcert',
  scope: 'The platform',
  decidedOn: inDays(-10),
  openPointsReason: 'Audited before Waymark was used',
  ...more,
});

export const assuranceReport = (more: object = {}) => ({
  firm: 'Harbor & Lane',
  opinion: 'unqualified',
  issuedOn: inDays(-5),
  openPointsReason: 'Audited before Waymark was used',
  ...more,
});

export async function givenIso(app: TestApp) {
  const org = await app.organisationWith('manager', 'executive', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ auditorFirm: 'Nordcert' }));
  const record = (body: object, person = org.manager) => app.as(person).post(`${programme.path}/certificates`, body);
  const records = async () => (await app.as(org.manager).get(`${programme.path}/records`)).body;
  return { org, programme, record, records };
}

/** A SOC 2 programme whose period is over. */
export async function givenSoc2(app: TestApp) {
  const org = await app.organisationWith('manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.soc2());
  const period = { from: inDays(-400), to: inDays(-36) };
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  await app.db.programme.updateMany({
    where: { id: programme.id },
    data: { periodFromOn: date(period.from), periodToOn: date(period.to) },
  });
  const record = (more: object = {}) =>
    app.as(org.manager).post(`${programme.path}/assurance-reports`, assuranceReport(more));
  const records = async () => (await app.as(org.manager).get(`${programme.path}/records`)).body;
  return { org, programme, period, record, records };
}

export async function upload(
  app: TestApp,
  org: Organisation,
  person: SignedInPerson,
  text = 'certificate',
  fileName = 'paper.txt',
) {
  return (await app.as(person).post(`${org.path}/uploads?fileName=${fileName}`, Buffer.from(text))).body as {
    id: string;
  };
}

export const actions = async (app: TestApp, subjectId: string) =>
  (await app.db.activity.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(({ action }) => action);
