import { Injectable } from '@nestjs/common';
import { documentStateOf } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { Actor } from '../../common/actor.ts';
import { dayValue } from '../../common/clock.ts';
import type { DemoScene } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { Database, type Db } from '../../common/database.ts';
import { demoWords } from './content/demo-words.ts';
import { type DemoDocument, isoDemoDocuments, soc2DemoDocuments } from './content/documents.ts';
import { demoPeople, type PeopleIds } from './content/people.ts';
import { DemoFileStore } from './demo-file-store.ts';

interface StoredDocument extends DemoDocument {
  file: { fileName: string; mediaType: string; sha256: string; byteSize: number };
}

/** All documents of the first SOC 2 period, as they went to its auditors. */
const formerDemoDocuments: readonly DemoDocument[] = schemeById('soc-2-type-2').lifecycle.documents.map(({ key }) => ({
  ...{ key, label: '2.0', author: 'priya', addedDay: -125 },
  approval: { by: 'ines', onDay: -118 },
}));

/** Writes the demo's documents: a real file of each, and what a second person said of it. */
@Injectable()
export class DemoDocumentWriter {
  constructor(
    private readonly database: Database,
    private readonly files: DemoFileStore,
  ) {}

  /** Comes before the gates are decided. */
  async write(actor: Actor, people: PeopleIds, { iso, soc2, former }: DemoScene['programmes']): Promise<void> {
    await this.writeOf(actor, people, { id: iso, scheme: 'iso-27001-2022' }, isoDemoDocuments);
    await this.writeOf(actor, people, { id: soc2, scheme: 'soc-2-type-2' }, soc2DemoDocuments);
    await this.writeOf(actor, people, { id: former, scheme: 'soc-2-type-2' }, formerDemoDocuments);
  }

  private async writeOf(
    actor: Actor,
    people: PeopleIds,
    programme: { id: string; scheme: 'iso-27001-2022' | 'soc-2-type-2' },
    documents: readonly DemoDocument[],
  ): Promise<void> {
    const { organisationId, language } = actor;
    const stored: StoredDocument[] = [];
    for (const document of documents) {
      const { title = document.key } =
        schemeById(programme.scheme, language).lifecycle.documents.find(({ key }) => key === document.key) ?? {};
      const by = demoPeople.find(({ key }) => key === document.author)?.name ?? '';
      const subject = { language, title, by, capturedOn: inDays(document.addedDay), periodFromOn: null, rows: [] };
      stored.push({ ...document, file: await this.files.put(organisationId, 'pdf', subject) });
    }
    await this.database.withOrganisation(actor, async (tx) => {
      const blobs = stored.map(({ file: { sha256, byteSize } }) => ({ organisationId, sha256, byteSize }));
      await tx.blob.createMany({ data: blobs, skipDuplicates: true });
      for (const document of stored) await writeDocument(tx, { actor, programmeId: programme.id, people }, document);
    });
  }
}

const at = (days: number) => new Date(`${inDays(days)}T10:15:00Z`);

interface Of {
  actor: Actor;
  programmeId: string;
  people: PeopleIds;
}

async function writeDocument(tx: Db, { actor, programmeId, people }: Of, document: StoredDocument) {
  const { organisationId, language } = actor;
  const { key, label, author, addedDay, approval, file } = document;
  const { fileName, mediaType, sha256 } = file;
  const { id: documentId } = await tx.programmeDocument.update({
    where: { organisationId_programmeId_key: { organisationId, programmeId, key } },
    data: {
      ...{ latestNumber: 1, version: { increment: approval ? 2 : 1 } },
      state: documentStateOf({ wasSaid: false, hasVersion: true, lastDecision: approval && 'approved' }),
      approvedOn: approval && dayValue(inDays(approval.onDay)),
      approvedById: approval && people[approval.by],
      updatedById: people[approval?.by ?? author],
      updatedAt: at(approval?.onDay ?? addedDay),
    },
  });
  const written = { authorId: people[author], addedById: people[author], addedAt: at(addedDay) };
  await tx.documentVersion.create({
    data: { organisationId, documentId, number: 1, label, fileName, mediaType, sha256, ...written },
  });
  if (!approval) return;
  const note = approval.note ? demoWords(language)[approval.note] : '';
  const decided = { decidedOn: dayValue(inDays(approval.onDay)), decidedAt: at(approval.onDay) };
  await tx.documentDecision.create({
    data: {
      ...{ organisationId, documentId, versionNumber: 1, decision: 'approved', note },
      ...{ decidedById: people[approval.by], ...decided },
    },
  });
}
