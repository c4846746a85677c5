import { pressTo } from '../eventually.ts';
import { alsoSays, at, chosenIn, openedBy, typedInto } from './editing.ts';
import type { Made, Thing } from './things.ts';
import { conformityInWords } from './words.ts';
import { inDays, type World } from './world.ts';

async function aTask({ mara, bo, api, pages }: World): Promise<Made> {
  const body = { title: 'Show who has access', assigneeId: mara.id, dueOn: inDays(9) };
  const { id, title } = await bo.post(`${api}/tasks`, body);
  return { ...at(`${api}/tasks/${id}`), page: `${pages}/my-work?task=${id}`, name: title };
}

async function someEvidence({ bo, api, pages, nextItem }: World): Promise<Made> {
  const { id, title } = await bo.post(`${api}/evidence`, {
    ...{ title: 'Access review', capturedOn: inDays(-3), gapItemIds: [nextItem().id] },
    source: { kind: 'link', url: 'https://example.com/' },
  });
  const { path, read } = at(`${api}/evidence/${id}`);
  return { path, read, page: `${pages}/evidence?item=${id}`, name: title };
}

async function anEvent(world: World): Promise<Made> {
  const { mara, api, pages } = world;
  const day = inDays(3);
  const body = { kind: 'review', title: `Look at ${world.nextName()}`, fromOn: day, toOn: day, ownerId: mara.id };
  const { id, title } = await mara.post(`${api}/calendar/entries`, body);
  const { path, read } = at(`${api}/calendar/entries/${id}`);
  const remove: Made['remove'] = async (by) => by.send('DELETE', path, undefined, (await read(by)).version);
  return { path, read, remove, page: `${pages}/calendar?view=agenda&on=${day}`, name: title };
}

async function aComment(world: World): Promise<Made> {
  const { mara, api } = world;
  const task = await aTask(world);
  const place = { kind: 'task', id: task.path.split('/').at(-1) };
  const { id } = await mara.post(`${api}/comments`, { place, text: 'Seen' });
  const read: Made['read'] = async (by) =>
    (await by.get(`${api}/comments?kind=task&id=${place.id}`)).items.find((one: { id: string }) => one.id === id);
  const path = `${api}/comments/${id}`;
  return { path, read, remove: (by) => by.send('DELETE', path), page: task.page, name: task.name };
}

async function anItem({ programme, nextItem }: World, isOpen: boolean): Promise<Made> {
  const { id, reference } = nextItem();
  const page = `${programme.pages}/gap-analysis?${isOpen ? `item=${id}` : `q=${reference}`}`;
  const { path, read } = at(`${programme.api}/gap-items/${id}`);
  return { path, read, page, name: reference };
}

const ofGapItem = 'PATCH /programmes/{programmeId}/gap-items/{itemId}';
const itemText = typedInto('As it is', '');

export const thingsOfWork: Readonly<Record<string, Thing>> = {
  'the text of a gap item': {
    operation: ofGapItem,
    isOfProgramme: true,
    make: (world) => anItem(world, true),
    open: async (page) => page.getByRole('complementary').filter({ has: page.getByRole('tab', { name: 'Details' }) }),
    ...itemText,
    save: (form) => form.getByRole('textbox', { name: 'As it is' }).press('Control+Enter'),
    mine: 'Keys are handed out by Mara.',
    theirs: 'Nobody hands out keys.',
    field: ({ findingAsIs }) => findingAsIs,
    other: alsoSays({ targetToBe: 'There is a list.' }),
  },
  'a cell of a gap item': {
    operation: ofGapItem,
    isOfProgramme: true,
    make: (world) => anItem(world, false),
    open: async (page, { name }) =>
      page.getByRole('row').filter({ has: page.getByRole('gridcell', { name, exact: true }) }),
    ...chosenIn((form) => form.getByRole('button', { name: /^Conformity of / }).click()),
    mine: 'Major',
    theirs: 'Minor',
    field: ({ conformity }) => conformityInWords(conformity),
    other: alsoSays({ dueOn: inDays(20) }),
  },
  'a task': {
    operation: 'PATCH /tasks/{id}',
    isDeletable: true,
    make: aTask,
    open: (page, { name }) => openedBy(page, `Edit ${name}`, 'Edit task'),
    ...typedInto('Title', 'Save'),
    mine: 'Show who had access',
    theirs: 'Show all access',
    field: ({ title }) => title,
    other: alsoSays({ description: 'A list will do.' }),
  },
  evidence: {
    operation: 'PATCH /evidence/{id}',
    make: someEvidence,
    open: (page, { name }) => openedBy(page, `Edit ${name}`, 'Edit evidence'),
    ...typedInto('Title', 'Save'),
    mine: 'Review of access',
    theirs: 'Yearly review',
    field: ({ title }) => title,
    other: alsoSays({ capturedOn: inDays(-2) }),
  },
  'an event': {
    operation: 'PATCH /calendar/entries/{id}',
    isDeletable: true,
    make: anEvent,
    open: async (page, { name }) => {
      await pressTo(page.getByRole('button', { name }), page.getByRole('button', { name: 'Edit', exact: true }));
      return openedBy(page, 'Edit', 'Edit event');
    },
    ...typedInto('Title', 'Save'),
    mine: 'Look at all access',
    theirs: 'Look at keys',
    field: ({ title }) => title,
    other: alsoSays({ note: 'With the list' }),
  },
  'a comment': {
    operation: 'PATCH /comments/{id}',
    isDeletable: true,
    make: aComment,
    open: async (page) => {
      const comment = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Seen' });
      await comment.getByRole('button', { name: 'Edit', exact: true }).click();
      return page
        .getByRole('complementary')
        .getByRole('listitem')
        .filter({ has: page.getByRole('textbox') });
    },
    ...typedInto('Comment', 'Save'),
    mine: 'Seen and good',
    theirs: 'Seen, not good',
    field: ({ text }) => text,
    isOwn: true,
  },
};
