import type { AtWork, Row } from './at-work.ts';
import { at, openedBy, typedInto } from './editing.ts';
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
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Leave out this day…' }).click();
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
};
