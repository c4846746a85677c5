import { documentStateOf } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { DemoContribution, DemoScene } from '../../../common/contributions/demo.ts';
import { dayInDays, inDays } from '../../../common/contributions/demo-days.ts';
import type { Db } from '../../../common/database.ts';
import { type DemoDocument, demoDocuments } from './document-content.demo.ts';
import { documentDemoWords } from './document-demo-words.ts';
import { told } from './document-told.demo.ts';

/** A real file of each document, and what a second person said of it; comes before the gates are decided. */
export const documentDemo: DemoContribution = { step: 'proof', write, told };

async function write(tx: Db, scene: DemoScene): Promise<void> {
  const { organisationId, language } = scene.actor;
  for (const name of ['iso', 'soc2', 'former'] as const) {
    const programmeId = scene.programmes[name];
    const { scheme } = await tx.programme.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: programmeId } },
    });
    const titles = new Map(schemeById(scheme, language).lifecycle.documents.map(({ key, title }) => [key, title]));
    for (const document of demoDocuments[name]([...titles.keys()])) {
      await writeDocument(tx, scene, { ...document, programmeId, title: titles.get(document.key) ?? document.key });
    }
  }
}

const at = (days: number) => new Date(`${inDays(days)}T10:15:00Z`);

async function writeDocument(
  tx: Db,
  { actor, people, names, files }: DemoScene,
  document: DemoDocument & { programmeId: string; title: string },
): Promise<void> {
  const { organisationId, language } = actor;
  const { programmeId, key, title, label, author, addedDay, approval } = document;
  const subject = { language, title, by: names[author], capturedOn: inDays(addedDay), periodFromOn: null, rows: [] };
  const file = await files.put(tx, 'pdf', subject);
  const { id: documentId } = await tx.programmeDocument.update({
    where: { organisationId_programmeId_key: { organisationId, programmeId, key } },
    data: {
      ...{ latestNumber: 1, version: { increment: approval ? 2 : 1 } },
      state: documentStateOf({ wasSaid: false, hasVersion: true, lastDecision: approval && 'approved' }),
      approvedOn: approval && dayInDays(approval.onDay),
      approvedById: approval && people[approval.by],
      updatedById: people[approval?.by ?? author],
      updatedAt: at(approval?.onDay ?? addedDay),
    },
  });
  const written = { authorId: people[author], addedById: people[author], addedAt: at(addedDay) };
  await tx.documentVersion.create({ data: { organisationId, documentId, number: 1, label, ...file, ...written } });
  if (!approval) return;
  const note = approval.note ? documentDemoWords(language)[approval.note] : '';
  const decided = { decidedOn: dayInDays(approval.onDay), decidedAt: at(approval.onDay) };
  await tx.documentDecision.create({
    data: {
      ...{ organisationId, documentId, versionNumber: 1, decision: 'approved', note },
      ...{ decidedById: people[approval.by], ...decided },
    },
  });
}
