import { alsoSays, at, change, openedBy, typedInto } from './editing.ts';
import type { Made, Thing } from './things.ts';
import { inDays, type World } from './world.ts';

async function aProgramme({ bo, programme }: World): Promise<Made> {
  const row = at(programme.api);
  await change(bo, row, { scopeStatement: 'Payroll' });
  return { ...row, page: `${programme.pages}?edit=programme`, name: '' };
}

const openPointsReason = 'Before';

async function aCertificate({ bo, api, certified }: World): Promise<Made> {
  const read: Made['read'] = async (by) => (await by.get(`${certified.api}/records`)).certificates[0];
  const first = { number: 'C-1', body: 'Nordcert', scope: 'Payroll', decidedOn: inDays(-9), openPointsReason };
  const { id } = (await read(bo)) ?? (await bo.post(`${certified.api}/certificates`, first));
  const row = { path: `${api}/certificates/${id}`, read };
  await change(bo, row, { scope: 'Payroll' });
  return { ...row, page: `${certified.pages}?tab=records`, name: '' };
}

async function aReport({ bo, api, reported }: World): Promise<Made> {
  const read: Made['read'] = async (by) => (await by.get(`${reported.api}/records`)).reports[0];
  const first = { firm: 'Nordcert', opinion: 'qualified', issuedOn: inDays(-1), openPointsReason };
  const { id } = (await read(bo)) ?? (await bo.post(`${reported.api}/assurance-reports`, first));
  const row = { path: `${api}/assurance-reports/${id}`, read };
  await change(bo, row, { exceptions: 'One key', exceptionCount: 1 });
  return { ...row, page: `${reported.pages}?tab=records`, name: '' };
}

export const thingsOfProgrammes: Readonly<Record<string, Thing>> = {
  'a programme': {
    operation: 'PATCH /programmes/{id}',
    isOfProgramme: true,
    make: aProgramme,
    open: async (page) => page.getByRole('dialog', { name: 'Edit programme' }),
    ...typedInto('What it covers', 'Save'),
    mine: 'Payroll and pensions',
    theirs: 'Payroll abroad',
    field: ({ scopeStatement }) => scopeStatement,
    other: alsoSays({ name: 'SOC 2 of payroll' }),
  },
  'a certificate': {
    operation: 'PATCH /certificates/{id}',
    make: aCertificate,
    open: (page) => openedBy(page, 'Correct', 'Correct the certificate'),
    ...typedInto('Scope on the certificate', 'Save'),
    mine: 'Payroll and pensions',
    theirs: 'Payroll abroad',
    field: ({ scope }) => scope,
    other: alsoSays({ accreditation: 'DAkkS' }),
  },
  'a report': {
    operation: 'PATCH /assurance-reports/{id}',
    make: aReport,
    open: (page) => openedBy(page, 'Correct', 'Correct the report'),
    ...typedInto('The exceptions', 'Save'),
    mine: 'Two keys',
    theirs: 'No key',
    field: ({ exceptions }) => exceptions,
    other: alsoSays({ exceptionCount: 2 }),
  },
};
