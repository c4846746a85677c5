import { programmeBody, startProgramme } from './programmes.ts';
import type { TestApp } from './test-app.ts';

export interface Named {
  key: string;
  id: string;
  code: string;
}

export const dayAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
export const date = (day: string) => new Date(`${day}T00:00:00Z`);

export async function givenProgramme(app: TestApp, body: object = programmeBody.iso()) {
  const org = await app.organisationWith('manager', 'executive', 'contributor', 'auditor');
  const programme = await startProgramme(app, org, org.manager, body);
  const path = `${programme.path}/timeline`;
  const timeline = async () => (await app.as(org.manager).get(path)).body;
  const adopt = (change: object, version = 1, person = org.manager) =>
    app
      .as(person)
      .send('POST', `${path}/adopt`, { reason: 'The auditor asked', ...change }, { 'if-match': `"${version}"` });
  return { org, programme, path, timeline, adopt };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
export const stageOf = (timeline: any, key: string) => timeline.stages.find((stage: Named) => stage.key === key);
// biome-ignore lint/suspicious/noExplicitAny: the same
export const milestoneOf = (timeline: any, id: string) =>
  timeline.milestones.find((milestone: Named) => milestone.id === id);
