import { Injectable } from '@nestjs/common';
import type { createEvidenceSchema, EvidenceDetail, UpdateEvidence } from '@waymark/contracts';
import { assertEvidenceDates, DomainError, parseDay } from '@waymark/domain';
import type { z } from 'zod';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { dayValue, today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { UploadsService } from '../uploads/uploads.service.ts';
import { EvidenceLinksService } from './evidence-links.service.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { findOwnEvidence } from './own-evidence.ts';

type NewEvidence = z.output<typeof createEvidenceSchema>;

@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly reader: EvidenceReader,
    private readonly links: EvidenceLinksService,
    private readonly uploads: UploadsService,
  ) {}

  /** Makes evidence of an upload or of an address, and links it. */
  async create(actor: Actor, evidence: NewEvidence): Promise<EvidenceDetail> {
    assertDates(evidence);
    const id = await this.database.withOrganisation(actor, async (tx) => {
      const row = await this.insert(tx, actor, evidence);
      const { title, capturedOn, periodFromOn, periodToOn, source } = evidence;
      const items = await this.links.gapItems(tx, actor, evidence.gapItemIds);
      const [programmeId, ...others] = new Set(items.map((item) => item.programmeId));
      await recordActivity(tx, actor, {
        action: 'evidence.added',
        subjectType: 'evidence',
        subjectId: row.id,
        subjectLabel: title,
        // Evidence for several programmes belongs to none of them; each of its links names its own.
        programmeId: others.length === 0 ? programmeId : null,
        after: { title, capturedOn, periodFromOn, periodToOn, source: source.kind },
      });
      await this.links.write(tx, actor, row, items);
      return row.id;
    });
    return this.reader.detail(actor, id);
  }

  /** Changes title and description. What the evidence is about never changes: newer evidence is a new record. */
  async update(actor: Actor, id: string, version: number, change: UpdateEvidence): Promise<EvidenceDetail> {
    const isSaved = await this.database.withOrganisation(actor, async (tx) => {
      const before = await findOwnEvidence(tx, actor, id);
      const { count } = await tx.evidence.updateMany({
        where: { organisationId: actor.organisationId, id, version },
        data: { ...change, version: { increment: 1 } },
      });
      if (count === 0) return false;
      const changed = changedFields({ title: before.title, description: before.description }, { ...change });
      if (!changed) return true;
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
    if (!isSaved) throw new DomainError('resource.changed_meanwhile', { current });
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
    return row;
  }
}

function assertDates({ capturedOn, periodFromOn, periodToOn }: NewEvidence): void {
  const dates = {
    capturedOn: parseDay(capturedOn),
    periodFromOn: periodFromOn === null ? null : parseDay(periodFromOn),
    periodToOn: periodToOn === null ? null : parseDay(periodToOn),
  };
  assertEvidenceDates(dates, today());
}
