import { pressTo } from '../eventually.ts';
import { choose } from '../gap-analysis.ts';
import type { AtWork, Row } from './at-work.ts';
import { alsoSays, at, change, openedBy, typedInto } from './editing.ts';
import type { Made, Thing } from './things.ts';
import { inDays, type World } from './world.ts';

async function aGate({ bo, programme }: World): Promise<Made> {
  const read = async (by: AtWork): Promise<Row> => (await by.get(`${programme.api}/stage-gates`))[0];
  const { stageId, stageKey, stageName, decisions, version } = await read(bo);
  const path = `${programme.api}/stages/${stageId}`;
  // What an earlier story signed must not be taken for what this one signs.
  if (decisions.length > 0) await bo.post(`${path}/decisions`, { decision: 'no_go', note: 'Before' }, version);
  return { path, read, page: `${programme.pages}?stage=${stageKey}`, name: stageName };
}

async function aDayOfAnEvent(world: World): Promise<Made> {
  const { mara, api, pages, nextName } = world;
  const day = inDays(3);
  const weekly = { fromOn: day, toOn: day, recurrence: 'FREQ=WEEKLY' };
  const { id, title } = await mara.post(`${api}/calendar/entries`, {
    kind: 'review',
    title: `Walk ${nextName()}`,
    ...weekly,
  });
  const { path, read } = at(`${api}/calendar/entries/${id}`);
  const remove: Made['remove'] = async (by) => by.send('DELETE', path, undefined, (await read(by)).version);
  return { path, read, remove, page: `${pages}/calendar?view=agenda&on=${day}`, name: title };
}

/** A gap item that Carl answers for. */
async function carlsItem({
  bo,
  carl,
  programme,
  nextItem,
}: World): Promise<Pick<Made, 'path' | 'read' | 'name'> & { id: string }> {
  const { id, reference } = nextItem();
  const row = at(`${programme.api}/gap-items/${id}`);
  await change(bo, row, { ownerId: carl.id });
  return { ...row, id, name: reference };
}

async function carlsEvidence(world: World): Promise<Made> {
  const { carl, api, pages } = world;
  const item = await carlsItem(world);
  const { id, title } = await carl.post(`${api}/evidence`, {
    ...{ title: 'Access review', capturedOn: inDays(-3), gapItemIds: [item.id] },
    source: { kind: 'link', url: 'https://example.com/' },
  });
  const { path, read } = at(`${api}/evidence/${id}`);
  return { path, read, page: `${pages}/evidence?item=${id}`, name: title };
}

async function carlsWord(world: World): Promise<Made> {
  const item = await carlsItem(world);
  await change(world.carl, item, { conformity: 'conform' });
  return { ...item, page: `${world.programme.pages}/gap-analysis?item=${item.id}` };
}

/** The first stage of a programme in which everything conforms, signed: it is over. */
async function aStageThatIsOver({ bo, reported }: World): Promise<Made> {
  const read = async (by: AtWork): Promise<Row> => (await by.get(`${reported.api}/stage-gates`))[0];
  const { items } = await bo.get(`${reported.api}/gap-items?limit=200`);
  const open: Row[] = items.filter(({ conformity }: Row) => conformity !== 'conform');
  const [ids, versions] = [open.map(({ id }) => id), Object.fromEntries(open.map(({ id, version }) => [id, version]))];
  const conform = { ids, versions, change: { conformity: 'conform' } };
  if (ids.length > 0) await bo.post(`${reported.api}/gap-items/bulk`, conform);
  const { stageId, stageKey, stageName, decisions, version } = await read(bo);
  const path = `${reported.api}/stages/${stageId}`;
  if (decisions[0]?.decision !== 'go') await bo.post(`${path}/decisions`, { decision: 'go', note: 'Done' }, version);
  return { path, read, page: `${reported.pages}?stage=${stageKey}`, name: stageName };
}

export const thingsOfVerdicts: Readonly<Record<string, Thing>> = {
  'a signature at a gate': {
    operation: 'POST /programmes/{programmeId}/stages/{stageId}/decisions',
    isOfProgramme: true,
    make: aGate,
    open: async (page, { name }) => {
      const dialog = await openedBy(page, 'Sign off', `Sign off: ${name}`);
      await dialog.getByRole('radio', { name: 'No go' }).check();
      return dialog;
    },
    ...typedInto('Note', 'Sign: no go'),
    mine: 'The list is missing',
    theirs: 'The scope is missing',
    field: ({ decisions }) => decisions[0]?.note ?? '',
    asked: { mine: 'No go', theirs: /Bo Brown/ },
    mustLook: true,
  },
  'one day of an event': {
    operation: 'PUT /calendar/entries/{id}/days/{originalOn}',
    isDeletable: true,
    make: aDayOfAnEvent,
    open: async (page, { name }) => {
      const more = page.getByRole('button', { name: 'More actions' });
      const leaveOut = page.getByRole('menuitem', { name: 'Leave out this day…' });
      await pressTo(page.getByRole('button', { name }).first(), more);
      await pressTo(more, leaveOut);
      await leaveOut.click();
      return page.getByRole('dialog', { name: `Leave out ${name}` });
    },
    ...typedInto('Reason', 'Leave it out'),
    mine: 'Everybody is away',
    theirs: 'The house is closed',
    field: ({ decided }) => decided.find((one: Row) => one.originalOn === inDays(3))?.decision.reason ?? '',
    other: ({ bo }, { path, read }) =>
      read(bo).then(({ version }) =>
        bo.send('PUT', `${path}/days/${inDays(10)}`, { change: 'skip', reason: 'Another day' }, version),
      ),
  },
  'a verdict on evidence': {
    operation: 'POST /evidence/{id}/reviews',
    isKeptFresh: true,
    make: carlsEvidence,
    open: async (page) => {
      const form = page.locator('form').filter({ has: page.getByRole('textbox', { name: 'Note to the owner' }) });
      await pressTo(page.getByRole('button', { name: /^Reject for / }), form);
      await choose(page, form.getByRole('combobox', { name: 'Reason' }), 'wrong period');
      return form;
    },
    ...typedInto('Note to the owner', 'Send rejection'),
    mine: 'It begins in April',
    theirs: 'It ends in May',
    field: ({ reviews }) => reviews.toSorted((a: Row, b: Row) => (a.reviewedAt < b.reviewedAt ? 1 : -1))[0]?.note ?? '',
    asked: { mine: 'To review', theirs: 'Rejected' },
    mustLook: true,
    other: alsoSays({ description: 'A list' }),
  },
  'sending back a gap item': {
    operation: 'POST /programmes/{programmeId}/gap-items/{itemId}/returns',
    isOfProgramme: true,
    make: carlsWord,
    open: (page) => openedBy(page, 'Send back', /^Send back /),
    ...typedInto('What is missing?', 'Send back'),
    mine: 'The list is missing',
    theirs: 'A name is missing',
    field: ({ returned }) => returned?.reason ?? '',
    asked: { mine: 'Conform', theirs: 'Not assessed' },
    mustLook: true,
    other: alsoSays({ dueOn: inDays(20) }),
  },
  'reopening a stage': {
    operation: 'POST /programmes/{programmeId}/stages/{stageId}/reopen',
    make: aStageThatIsOver,
    open: (page, { name }) => openedBy(page, 'Reopen', `Reopen: ${name}`),
    ...typedInto('Reason', 'Reopen the stage'),
    mine: 'A requirement was forgotten',
    theirs: 'The scope has grown',
    field: ({ decisions: [last] }) => last?.note ?? '',
    asked: { mine: 'Reopened', theirs: /Bo Brown/ },
    mustLook: true,
  },
};
