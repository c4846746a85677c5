import type { Row } from './at-work.ts';
import { alsoSays, change, choicesOf, chosenIn, openedBy, typedInto } from './editing.ts';
import type { Made, Thing } from './things.ts';
import type { World } from './world.ts';

/** Reads a row that stands in the list of all. */
const among =
  (path: string, isMeant: (row: Row) => boolean, listIn = (answer: Row): Row[] => answer): Made['read'] =>
  async (by) =>
    listIn(await by.get(path)).find(isMeant);

async function aHoliday({ bo, api, pages, nextName }: World): Promise<Made> {
  const day = { kind: 'holiday', name: `Harbour day of ${nextName()}`, fromOn: '2027-05-05', toOn: '2027-05-05' };
  const made = await bo.post(`${api}/closures`, day);
  const path = `${api}/closures/${made.id}`;
  return {
    ...{ path, page: `${pages}/settings/calendar`, name: day.name },
    read: among(
      `${api}/work-calendar`,
      ({ id }) => id === made.id,
      ({ closures }) => closures,
    ),
    remove: (by) => by.send('DELETE', path),
  };
}

/** Brings it back to how it begins. */
async function asBefore({ bo }: World, made: Made, body: object): Promise<Made> {
  await change(bo, made, body);
  return made;
}

const ofOrganisation = ({ api, pages }: World, page: string): Made => ({
  ...{ path: api, page: `${pages}/settings/${page}`, name: '' },
  read: async (by) => ({ ...(await by.get(`${api}/work-calendar`)), ...(await by.get(api)) }),
});

async function aRole(world: World): Promise<Made> {
  const { api, pages, carl } = world;
  const read = among(`${api}/members`, ({ user }) => user.id === carl.id);
  const made = { path: `${api}/members/${carl.id}`, read, page: `${pages}/settings/members`, name: carl.person.name };
  return asBefore(world, made, { role: 'contributor' });
}

async function aRule(world: World): Promise<Made> {
  const { api, pages } = world;
  const read = among(`${api}/reminder-rules`, ({ kind }) => kind === 'task');
  const made = { path: `${api}/reminder-rules/task`, read, page: `${pages}/settings/reminders`, name: '' };
  return asBefore(world, made, { escalateToManagersAfter: 3, leadDays: [7] });
}

const roles: Readonly<Record<string, string>> = { manager: 'Compliance manager', executive: 'Executive' };

export const thingsOfSettings: Readonly<Record<string, Thing>> = {
  'a holiday': {
    operation: 'PATCH /closures/{id}',
    isDeletable: true,
    make: aHoliday,
    open: (page, { name }) => openedBy(page, `Edit ${name}`, 'Edit holiday'),
    ...typedInto('Name', 'Save'),
    mine: 'Harbour days',
    theirs: 'Day of the sea',
    field: ({ name }) => name,
    other: alsoSays({ isYearly: true }),
  },
  'a firm': {
    operation: 'PATCH /auditor-firms/{name}',
    make: (world) => {
      const { api, pages } = world;
      const read = among(
        `${api}/work-calendar`,
        ({ name }) => name === 'Nordcert',
        ({ auditorFirms }) => auditorFirms,
      );
      const made = { path: `${api}/auditor-firms/Nordcert`, read, page: `${pages}/settings/calendar`, name: '' };
      return asBefore(world, made, { accreditation: '' });
    },
    open: async (page) => page.getByRole('form', { name: 'Nordcert' }),
    ...typedInto('Accreditation', 'Save'),
    mine: 'DAkkS',
    theirs: 'UKAS',
    field: ({ accreditation }) => accreditation,
    other: alsoSays({ majorClosureDays: 60 }),
  },
  'the name of the organisation': {
    operation: 'PATCH ',
    make: (world) => asBefore(world, ofOrganisation(world, 'organisation'), { name: 'Example Quay' }),
    open: async (page) =>
      page
        .getByRole('main')
        .locator('form')
        .filter({ has: page.getByRole('textbox', { name: 'Name' }) }),
    ...typedInto('Name', 'Save'),
    mine: 'Example Pier',
    theirs: 'Example Dock',
    field: ({ name }) => name,
    other: alsoSays({ workingDays: [1, 2, 3] }),
  },
  'the days on which is worked': {
    operation: 'PATCH ',
    make: (world) => asBefore(world, ofOrganisation(world, 'calendar'), { timeZone: 'UTC', name: 'Example Quay' }),
    open: async (page) => page.getByRole('main'),
    ...chosenIn(async (form, words) => {
      const zone = form.getByRole('combobox', { name: 'Time zone' });
      await zone.fill('');
      await zone.fill(words);
    }),
    mine: 'Europe/Berlin',
    theirs: 'Europe/Paris',
    field: ({ timeZone }) => timeZone,
    other: alsoSays({ name: 'Example Pier' }),
  },
  'the role of a member': {
    operation: 'PATCH /members/{userId}',
    make: aRole,
    open: async (page, { name }) => page.getByRole('row').filter({ has: page.getByText(name) }),
    ...chosenIn(choicesOf(/^Role of /)),
    mine: 'Compliance manager',
    theirs: 'Executive',
    field: ({ role }) => roles[role] ?? role,
  },
  'a rule of reminders': {
    operation: 'PATCH /reminder-rules/{kind}',
    make: aRule,
    open: async (page) => page.getByRole('group', { name: 'Tasks', exact: true }),
    ...chosenIn(choicesOf('Compliance managers, when not done')),
    mine: 'after 5 days',
    theirs: 'after 7 days',
    field: ({ escalateToManagersAfter: days }) => `after ${days} days`,
    other: alsoSays({ leadDays: [14] }),
  },
};
