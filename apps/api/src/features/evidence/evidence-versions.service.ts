import { Injectable } from '@nestjs/common';
import type { addEvidenceVersionSchema, EvidenceDetail } from '@waymark/contracts';
import type { z } from 'zod';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { toldFile } from '../../common/told-file.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { UploadsService } from '../uploads/uploads.service.ts';
import { assertDays, daysOf, daysToRow } from './evidence-days.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { findOwnEvidence } from './own-evidence.ts';

@Injectable()
export class EvidenceVersionsService {
  constructor(
    private readonly database: Database,
    private readonly reader: EvidenceReader,
    private readonly uploads: UploadsService,
    private readonly tasks: TasksService,
  ) {}

  /** Adds a newer file. Verdicts and days stay with the version they were given for; the new one has its own. */
  async add(
    actor: Actor,
    id: string,
    { uploadId, note, completesTaskIds, ...days }: z.output<typeof addEvidenceVersionSchema>,
  ): Promise<EvidenceDetail> {
    const { organisationId, userId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      const { title } = await findOwnEvidence(tx, actor, id);
      const complete = await this.tasks.hold(tx, actor, completesTaskIds);
      const file = await this.uploads.consume(tx, actor, uploadId);
      // Locks the row, so that two new versions get two numbers and no review falls between them.
      const where = { organisationId_id: { organisationId, id } };
      const locked = await tx.evidence.update({
        where,
        data: { latestNumber: { increment: 1 }, version: { increment: 1 } },
      });
      const number = locked.latestNumber;
      const changed = changedFields(daysOf(locked), days);
      if (changed) {
        assertDays(actor, { ...daysOf(locked), ...changed.after });
        await tx.evidence.update({ where, data: daysToRow(changed.after) });
      }
      await tx.evidenceVersion.create({
        data: { organisationId, evidenceId: id, number, uploadedById: userId, note, ...file },
      });
      await tx.evidenceReview.updateMany({
        where: { organisationId, evidenceId: id, isCurrent: true },
        data: { isCurrent: false },
      });
      await recordActivity(tx, actor, {
        action: 'evidence.version_added',
        subjectType: 'evidence',
        subjectId: id,
        subjectLabel: title,
        before: { versionNumber: number - 1, ...changed?.before },
        after: {
          versionNumber: number,
          ...(await toldFile(tx, actor, file)),
          ...changed?.after,
          ...(note ? { note } : {}),
        },
      });
      await complete();
    });
    return this.reader.detail(actor, id);
  }
}
