import { Injectable } from '@nestjs/common';
import type { createEvidenceSchema, EvidenceDetail, UpdateEvidence } from '@waymark/contracts';
import { assertDatesOpen } from '@waymark/domain';
import type { Evidence as EvidenceRow } from '@waymark/prisma';
import type { z } from 'zod';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayValue } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { toldFile } from '../../common/told-file.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { UploadsService } from '../uploads/uploads.service.ts';
import { assertDays, daysOf, daysToRow } from './evidence-days.ts';
import { EvidenceLinksService } from './evidence-links.service.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { findOwnEvidence, isOfItself } from './own-evidence.ts';

type NewEvidence = z.output<typeof createEvidenceSchema>;

@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly reader: EvidenceReader,
    private readonly links: EvidenceLinksService,
    private readonly uploads: UploadsService,
    private readonly tasks: TasksService,
  ) {}

  /** Makes evidence of an upload or of an address, links it, and says of tasks that they are done by it. */
  async create(actor: Actor, evidence: NewEvidence): Promise<EvidenceDetail> {
    assertDays(actor, evidence);
    const id = await this.database.withOrganisation(actor, async (tx) => {
      const complete = await this.tasks.hold(tx, actor, evidence.completesTaskIds);
      const { row, source: told } = await this.insert(tx, actor, evidence);
      const { title, capturedOn, periodFromOn, periodToOn } = evidence;
      const items = await this.links.gapItems(tx, actor, evidence.gapItemIds);
      const [programmeId, ...others] = new Set(items.map((item) => item.programmeId));
      await recordActivity(tx, actor, {
        action: 'evidence.added',
        subjectType: 'evidence',
        subjectId: row.id,
        subjectLabel: title,
        // Evidence for several programmes belongs to none of them; each of its links names its own.
        programmeId: others.length === 0 ? programmeId : null,
        after: { title, capturedOn, periodFromOn, periodToOn, versionNumber: 1, ...told },
      });
      await this.links.write(tx, actor, row, items);
      await complete();
      return row.id;
    });
    return this.reader.detail(actor, id);
  }

  /** Changes words, and days as long as nobody has judged by them: a date is never edited to make evidence look fresh. */
  async update(actor: Actor, id: string, version: number, change: UpdateEvidence): Promise<EvidenceDetail> {
    const isSaved = await this.database.withOrganisation(actor, async (tx) => {
      const before = await findOwnEvidence(tx, actor, id);
      const changed = changedFields(wordsAndDays(before), change);
      const { count } = await tx.evidence.updateMany({
        where: { organisationId: actor.organisationId, id, version },
        data: { ...toRow(change), version: { increment: 1 } },
      });
      if (count === 0) return false;
      if (!changed) return true;
      if (dayFields.some((field) => field in changed.after)) {
        assertDays(actor, { ...wordsAndDays(before), ...change });
        // A review made at the same time has counted the version up, so that it is seen here or fails.
        const of = { organisationId: actor.organisationId, evidenceId: id };
        assertDatesOpen({ isReviewed: (await tx.evidenceReview.count({ where: of })) > 0 });
      }
      await recordActivity(tx, actor, {
        action: 'evidence.changed',
        subjectType: 'evidence',
        subjectId: id,
        subjectLabel: change.title ?? before.title,
        ...changed,
      });
      return true;
    });
    const current = await this.reader.detail(actor, id);
    if (!isSaved) throw changedMeanwhile(current, { isAbout: isOfItself });
    return current;
  }

  private async insert(tx: Db, actor: Actor, evidence: NewEvidence) {
    const { organisationId, userId } = actor;
    const { title, description, capturedOn, periodFromOn, periodToOn, source } = evidence;
    const file =
      source.kind === 'upload' ? await this.uploads.consume(tx, actor, source.uploadId) : { url: source.url };
    const row = await tx.evidence.create({
      data: {
        organisationId,
        title,
        description,
        capturedOn: dayValue(capturedOn),
        periodFromOn: periodFromOn === null ? null : dayValue(periodFromOn),
        periodToOn: periodToOn === null ? null : dayValue(periodToOn),
        ownerId: userId,
      },
    });
    await tx.evidenceVersion.create({
      data: { organisationId, evidenceId: row.id, number: 1, uploadedById: userId, ...file },
    });
    if ('url' in file) return { row, source: { source: 'link' as const, url: file.url } };
    return { row, source: { source: 'upload' as const, ...(await toldFile(tx, actor, file)) } };
  }
}

const dayFields = ['capturedOn', 'periodFromOn', 'periodToOn'] as const;

const wordsAndDays = (row: EvidenceRow) => ({ title: row.title, description: row.description, ...daysOf(row) });

function toRow({ capturedOn, periodFromOn, periodToOn, ...words }: UpdateEvidence) {
  return { ...words, ...daysToRow({ capturedOn, periodFromOn, periodToOn }) };
}
