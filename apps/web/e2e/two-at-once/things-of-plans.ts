import { written } from '../days.ts';
import type { AtWork, Row } from './at-work.ts';
import { alsoSays, change, dayIn, openedBy, typedInto } from './editing.ts';
import type { Made, Thing } from './things.ts';
import { inDays, type World } from './world.ts';

const said = (day: string): string => written(Temporal.PlainDate.from(day));

async function aStage({ bo, mara, programme }: World): Promise<Made> {
  const find: Made['read'] = async (by) => (await by.get(programme.api)).stages[0];
  const { id, key, name } = await find(bo);
  const row = { path: `${programme.api}/stages/${id}`, read: find };
  await change(bo, row, { plannedToOn: inDays(60), ownerId: mara.id });
  return { ...row, page: `${programme.pages}?stage=${key}&edit=stage`, name };
}

/** Another day than the rule gives, agreed on or not. */
async function aMilestone({ bo, programme }: World): Promise<Made> {
  const { milestones } = await bo.get(`${programme.api}/timeline`);
  const { id } = milestones.find(({ abilities, override }: Row) => abilities.agree || override);
  const read = async (by: AtWork): Promise<Row> => {
    const timeline = await by.get(`${programme.api}/timeline`);
    return { ...timeline.milestones.find((one: Row) => one.id === id), version: timeline.version };
  };
  const { override, version, name } = await read(bo);
  const path = `${programme.api}/milestones/${id}/override`;
  if (override) await bo.send('DELETE', path, undefined, version);
  return { path, read, page: `${programme.pages}/timeline?why=${id}`, name };
}

async function aCriterion({ bo, programme }: World): Promise<Made> {
  const read = async (by: AtWork): Promise<Row> => {
    const gates = await by.get(`${programme.api}/stage-gates`);
    for (const gate of gates.toReversed()) {
      const criterion = gate.criteria.find(({ kind }: Row) => kind === 'judged');
      if (criterion) return { ...criterion, gate };
    }
  };
  const { key, text, gate, version } = await read(bo);
  const path = `${programme.api}/stages/${gate.stageId}/criteria/${key}`;
  await bo.send('PUT', path, { isMet: false, note: 'Open' }, version);
  return { path, read, page: `${programme.pages}?stage=${gate.stageKey}`, name: text };
}

const firstTarget = 300;

/** The plan as it was at first: what an earlier story adopted is no other plan then. */
async function aPlan({ bo, programme }: World): Promise<Made> {
  const path = `${programme.api}/timeline`;
  const read = (by: AtWork): Promise<Row> => by.get(path);
  const { targetOn, version } = await read(bo);
  const plan = { targetOn: inDays(firstTarget), reason: 'As it was' };
  if (targetOn !== plan.targetOn) await bo.post(`${path}/adopt`, plan, version);
  return { path, read, page: `${programme.pages}/timeline?whatIf=${programme.id}`, name: '' };
}

/** The report says the rule's sentence again. */
async function theReport({ bo, api, pages }: World): Promise<Made> {
  const path = `${api}/report-wordings/en`;
  const read = async (by: AtWork): Promise<Row> =>
    (await by.get(`${api}/reports/leadership`)).message.wording ?? { text: '', version: 0 };
  const { version } = await read(bo);
  await bo.send('PATCH', path, { text: '', insteadOf: 'By rule' }, version);
  return { path, read, page: `${pages}/reports/leadership`, name: '' };
}

export const thingsOfPlans: Readonly<Record<string, Thing>> = {
  'a stage': {
    operation: 'PATCH /programmes/{programmeId}/stages/{id}',
    isOfProgramme: true,
    make: aStage,
    open: async (page, { name }) => page.getByRole('dialog', { name }),
    ...dayIn('Planned to', 'Save'),
    mine: said(inDays(61)),
    theirs: said(inDays(62)),
    field: ({ plannedToOn }) => said(plannedToOn),
    other: (world, made) => alsoSays({ ownerId: world.bo.id })(world, made),
  },
  'the day of a milestone': {
    operation: 'PUT /programmes/{programmeId}/milestones/{milestoneId}/override',
    isOfProgramme: true,
    make: aMilestone,
    open: async (page) => {
      const why = page.getByRole('dialog', { name: /^Why / });
      await why.getByRole('button', { name: 'Agree on another day' }).click();
      await why.getByRole('textbox', { name: 'Reason' }).fill('Written in the contract');
      return why;
    },
    ...dayIn('Agreed day', 'Agree on this day'),
    mine: said(inDays(151)),
    theirs: said(inDays(152)),
    field: ({ on }) => said(on),
    other: async ({ bo, programme }) => {
      const { version, name } = await bo.get(programme.api);
      await bo.send('PATCH', programme.api, { name: `${name}.` }, version);
    },
  },
  'a criterion that a person judges': {
    operation: 'PUT /programmes/{programmeId}/stages/{stageId}/criteria/{key}',
    isOfProgramme: true,
    make: aCriterion,
    open: async (page, { name }) => {
      await page.getByRole('button', { name: `Judge again: ${name}` }).click();
      return page.getByRole('form', { name: `Judge: ${name}` });
    },
    ...typedInto('What it rests on', 'Save'),
    mine: 'The report of May',
    theirs: 'The mail of June',
    field: ({ judgement }) => judgement?.note,
    other: async ({ bo }, { path, read }) => {
      const { judgement, version } = await read(bo);
      await bo.send('PUT', path, { isMet: true, note: judgement.note }, version);
    },
  },
  'a plan that was tried': {
    operation: 'POST /programmes/{programmeId}/timeline/adopt',
    isOfProgramme: true,
    isKeptFresh: true,
    make: aPlan,
    open: async (page) => page.getByRole('complementary', { name: 'What if' }),
    ...dayIn('Target date', 'Adopt this plan'),
    save: async (form) => {
      await form.getByRole('textbox', { name: 'Reason' }).fill('The auditor has no earlier slot');
      await form.getByRole('button', { name: 'Adopt this plan' }).click();
    },
    mine: said(inDays(firstTarget + 1)),
    theirs: said(inDays(firstTarget + 2)),
    field: ({ targetOn }) => said(targetOn),
    other: async ({ bo, programme }) => {
      const { version, name } = await bo.get(programme.api);
      await bo.send('PATCH', programme.api, { name: `${name}.` }, version);
    },
  },
  'the words of the report': {
    operation: 'PATCH /report-wordings/{language}',
    make: theReport,
    open: (page) => openedBy(page, 'Say it in own words', 'The report in own words'),
    ...typedInto('Own words', 'Save'),
    mine: 'The certificate comes in spring.',
    theirs: 'The certificate comes in autumn.',
    field: ({ text }) => text,
  },
};
