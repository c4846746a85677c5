import type { Decision, ReportedDecision } from '@waymark/contracts';
import { roles } from '@waymark/domain';
import type { SignedInPerson } from './given.ts';
import { inDays, startProgramme } from './programmes.ts';
import type { TestApp } from './test-app.ts';
import { dayAfter, stageOf } from './timelines.ts';

/** An option in words. */
export const scope = { kind: 'smaller_scope', text: 'Without the branch in Lyon' } as const;

/** An organisation with a plan, and what is asked and decided of it. */
export async function decisionScene(app: TestApp) {
  const org = await app.organisationWith(...roles);
  const programme = await startProgramme(app, org, org.manager);
  const path = `${org.path}/report-decisions`;
  const timeline = async () => (await app.as(org.manager).get(`${programme.path}/timeline`)).body;
  const audit = stageOf(await timeline(), 'stage-2-audit');
  const later = { kind: 'later_day', stageKey: audit.key, on: dayAfter(audit.plannedFromOn, 30) } as const;
  const asked = (more: object = {}) => ({
    ...{ programmeId: programme.id, question: 'Move Stage 2, or take Lyon out?', why: 'Lyon has no owner.' },
    ...{ neededByOn: inDays(14), deciderId: org.executive.id, options: [later, scope], ...more },
  });
  const ask = (more: object = {}, by = org.manager) => app.as(by).post(path, asked(more));
  const decide = (decision: Decision, place: number, more: object = {}, by: SignedInPerson = org.executive) =>
    app
      .as(by)
      .post(
        `${path}/${decision.id}/verdict`,
        { optionId: decision.options[place]?.id, reason: 'Lyon matters', ...more },
        { 'if-match': `"${decision.version}"` },
      );
  const withdraw = ({ id, version }: Decision, by: SignedInPerson = org.manager) =>
    app.as(by).post(`${path}/${id}/withdraw`, undefined, { 'if-match': `"${version}"` });
  const read = async (id: string, by = org.executive): Promise<Decision> =>
    (await app.as(by).get(`${path}/${id}`)).body;
  const report = async (): Promise<{ decisions: ReportedDecision[] }> =>
    (await app.as(org.executive).get(`${org.path}/reports/leadership`)).body;
  return { org, programme, path, timeline, audit, later, asked, ask, decide, withdraw, read, report };
}

/** What its first option does, which is a stage on a later day. */
export const reckonedIn = (decision: Pick<ReportedDecision, 'options'>) => {
  const effect = decision.options[0]?.effect;
  if (effect?.state !== 'reckoned') throw new Error(JSON.stringify(effect));
  return effect;
};
