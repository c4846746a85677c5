import { today } from '../days.ts';
import type { AtWork, Row } from './at-work.ts';
import { openedBy, typedInto } from './editing.ts';
import type { Made, Thing } from './things.ts';
import type { World } from './world.ts';

const link = { kind: 'link', url: 'https://example.com/policy' };

/** A document of the programme that Carl has put in a version of, so that the others may say something of it. */
async function aDocument(world: World): Promise<Made> {
  const { bo, carl, programme } = world;
  const all: Row[] = await bo.get(`${programme.api}/documents`);
  const { key, title } = all[0];
  const path = `${programme.api}/documents/${key}`;
  const read = async (by: AtWork): Promise<Row> => {
    const documents: Row[] = await by.get(`${programme.api}/documents`);
    const document = documents.find((one) => one.key === key);
    return { ...document, decisions: (await by.get(`${path}/history`)).decisions };
  };
  await carl.post(`${path}/versions`, { label: world.nextName(), source: link }, (await read(bo)).version);
  return { path, read, page: `${programme.pages}/documents`, name: title };
}

async function anApprovedDocument(world: World): Promise<Made> {
  const made = await aDocument(world);
  const { version } = await made.read(world.bo);
  await world.bo.post(`${made.path}/approvals`, { approvedOn: `${today()}`, note: 'Before' }, version);
  return made;
}

const lastWord = ({ decisions: [last] }: Row): string => last?.note ?? '';

export const thingsOfDocuments: Readonly<Record<string, Thing>> = {
  'a new version of a document': {
    operation: 'POST /programmes/{programmeId}/documents/{key}/versions',
    make: aDocument,
    open: async (page, { name }) => {
      const dialog = await openedBy(page, `New version of ${name}`, `New version of ${name}`);
      await dialog.getByText('Link', { exact: true }).click();
      await dialog.getByRole('textbox', { name: 'Address' }).fill(link.url);
      return dialog;
    },
    ...typedInto('Version', 'Add the version'),
    mine: '2.0 of Mara',
    theirs: '2.0 of Bo',
    field: ({ latest }) => latest.label,
  },
  'an approval of a document': {
    operation: 'POST /programmes/{programmeId}/documents/{key}/approvals',
    make: aDocument,
    open: async (page, { name }) => {
      // What others say of it changes the title of the dialog.
      await openedBy(page, `Approve ${name}`, `Approve ${name}`);
      return page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: 'Note' }) });
    },
    ...typedInto('Note', 'Approve this version'),
    mine: 'Read twice',
    theirs: 'Read once',
    field: lastWord,
    asked: { mine: 'None', theirs: /Bo Brown/ },
    mustLook: true,
  },
  'the withdrawal of an approval': {
    operation: 'POST /programmes/{programmeId}/documents/{key}/withdrawals',
    make: anApprovedDocument,
    open: (page, { name }) => openedBy(page, `Withdraw the approval of ${name}`, `Withdraw the approval of ${name}`),
    ...typedInto('Reason', 'Withdraw the approval'),
    mine: 'A page is missing',
    theirs: 'A name is wrong',
    field: lastWord,
    asked: { mine: /Bo Brown/, theirs: 'None' },
    mustLook: true,
  },
};
