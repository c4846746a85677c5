import { Injectable } from '@nestjs/common';
import { type AddDocumentVersion, addDocumentVersionSchema, type ProgrammeDocument } from '@waymark/contracts';
import { documentStateOf } from '@waymark/domain';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { assertMembers } from '../../../common/assert-members.ts';
import { changedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { Database, type Db } from '../../../common/database.ts';
import { toldFile } from '../../../common/told-file.ts';
import { UploadsService } from '../../uploads/uploads.service.ts';
import { ProgrammePlansService } from '../plan/programme-plans.service.ts';
import { findSeen, keepState } from './changed-document.ts';
import { type DocumentPlace, DocumentReader } from './document-reader.ts';

@Injectable()
export class DocumentVersionsService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
    private readonly reader: DocumentReader,
    private readonly uploads: UploadsService,
  ) {}

  /** Puts in what was written. Approvals stay with the version they were given for; the new one waits for its own. */
  async add(actor: Actor, place: DocumentPlace, version: number, body: AddDocumentVersion): Promise<ProgrammeDocument> {
    const { organisationId } = actor;
    const isChanged = await this.database.withOrganisation(actor, async (tx) => {
      // It is history from now on: whoever deletes the programme waits for it.
      await this.plans.lock(tx, { organisationId, programmeId: place.programmeId });
      const head = await findSeen(tx, actor, place, version);
      if (!head) return false;
      const { title } = await this.reader.read({ ...actor, tx }, place);
      const number = head.latestNumber + 1;
      const state = documentStateOf({ wasSaid: head.state !== 'missing', hasVersion: true, lastDecision: null });
      const kept = { state, latestNumber: number, approvedOn: null, approvedById: null };
      if (!(await keepState(tx, actor, head, kept))) return false;
      const after = await this.write(tx, actor, { documentId: head.id, number }, body);
      await recordActivity(tx, actor, {
        action: 'document.version_added',
        subjectType: 'programme_document',
        subjectId: head.id,
        subjectLabel: title,
        programmeId: place.programmeId,
        before: { state: head.state },
        after: { ...after, state },
      });
      return true;
    });
    const current = await this.reader.read(actor, place);
    if (!isChanged) throw changedMeanwhile(current);
    return current;
  }

  private async write(tx: Db, actor: Actor, of: { documentId: string; number: number }, body: AddDocumentVersion) {
    const { organisationId, userId } = actor;
    const { label, note, source, authorId = userId } = addDocumentVersionSchema.parse(body);
    await assertMembers(tx, actor, { authorId }, 'programme:read');
    const file = source.kind === 'upload' ? await this.uploads.consume(tx, actor, source.uploadId) : null;
    const url = source.kind === 'link' ? source.url : null;
    const { id: versionId } = await tx.documentVersion.create({
      data: { organisationId, ...of, label, note, authorId, url, addedById: userId, ...file },
    });
    const told = file ? await toldFile(tx, actor, file) : { fileName: null, mediaType: null, sha256: null };
    return { versionId, number: of.number, label, note, authorId, url, ...told };
  }
}
