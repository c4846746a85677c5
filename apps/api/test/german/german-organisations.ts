import { fillLarge } from '../large-organisation.ts';
import { inDays, programmeBody, startProgramme } from '../programmes.ts';
import type { TestApp } from '../test-app.ts';
import type { GermanReader } from './german-reader.ts';

async function givenNordwind(app: TestApp) {
  const org = await app.organisationWith('manager', 'contributor');
  await app.db.organisation.update({ where: { id: org.id }, data: { name: 'Nordwind' } });
  await app.db.member.updateMany({ where: { organisationId: org.id }, data: { language: 'de' } });
  return org;
}

export async function givenEmpty(app: TestApp): Promise<GermanReader> {
  const { path, manager } = await givenNordwind(app);
  return { app, path, person: manager };
}

/** Programmes of both kinds on their first day, with a little work that is late. */
export async function givenBegun(app: TestApp): Promise<GermanReader> {
  const org = await givenNordwind(app);
  const iso = await startProgramme(app, org, org.manager, programmeBody.iso({ scopeStatement: 'Alles' }));
  await startProgramme(app, org, org.manager, programmeBody.soc2({ scopeStatement: 'Der Dienst' }));
  const change = { ownerId: org.contributor.id, dueOn: inDays(-3), conformity: 'major' };
  const ids = ['A.5.1', '4.1'].map((id) => iso.items[id] ?? '');
  await app.as(org.manager).changeAll(`${iso.path}/gap-items/bulk`, { ids, change });
  await app.as(org.manager).post(`${org.path}/reports`, { title: 'Oktober' });
  return { app, path: org.path, person: org.manager };
}

/** One in which everything is in every state there is, and there is more of it than a page holds. */
export async function givenLarge(app: TestApp): Promise<GermanReader> {
  const org = await givenNordwind(app);
  const programmes = [
    programmeBody.iso({ scopeStatement: 'Alles' }),
    programmeBody.soc2({ scopeStatement: 'Der Dienst' }),
    programmeBody.iso({ scheme: 'iso-27001-2013', scopeStatement: 'Das Werk' }),
  ];
  const words = { record: 'Aufzeichnung', task: 'Aufgabe', excluded: ['Keine Räume', 'Nichts davon'] } as const;
  await fillLarge(app, org, programmes, words);
  return { app, path: org.path, person: org.manager };
}
