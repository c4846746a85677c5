import { Injectable } from '@nestjs/common';
import type { EvidenceDetail, Happening } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { Evidence as EvidenceRow } from '@waymark/prisma';
import { recordActivities, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { findOwnEvidence } from './own-evidence.ts';

export interface LinkedItem {
  id: string;
  programmeId: string;
  requirementId: string;
}

/** Which requirements of which programmes a piece of evidence speaks for. */
@Injectable()
export class EvidenceLinksService {
  constructor(
    private readonly database: Database,
    private readonly reader: EvidenceReader,
  ) {}

  /** Links evidence to all of the gap items, or to none. A link that is there already stays as it is. */
  async link(actor: Actor, id: string, gapItemIds: readonly string[]): Promise<EvidenceDetail> {
    await this.database.withOrganisation(actor, async (tx) => {
      const evidence = await findOwnEvidence(tx, actor, id);
      const items = await this.gapItems(tx, actor, gapItemIds);
      await this.write(tx, actor, evidence, items);
    });
    return this.reader.detail(actor, id);
  }

  async unlink(actor: Actor, id: string, gapItemId: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      const evidence = await findOwnEvidence(tx, actor, id);
      const [item] = await this.gapItems(tx, actor, [gapItemId]);
      if (!item) throw new DomainError('resource.not_found');
      const key = { organisationId: actor.organisationId, evidenceId: id, gapItemId };
      const { count } = await tx.evidenceLink.deleteMany({ where: key });
      if (count === 0) throw new DomainError('resource.not_found');
      await recordActivity(tx, actor, {
        action: 'evidence.unlinked',
        subjectType: 'evidence',
        subjectId: id,
        subjectLabel: evidence.title,
        programmeId: item.programmeId,
        before: { gapItemId, requirementId: item.requirementId },
      });
    });
  }

  /** The gap items asked for, each once. Throws `resource.not_found` if one is not there. */
  async gapItems(tx: Db, actor: Actor, ids: readonly string[]): Promise<LinkedItem[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const items = await tx.gapItem.findMany({
      where: { organisationId: actor.organisationId, id: { in: wanted } },
      select: { id: true, programmeId: true, requirementId: true },
    });
    if (items.length < wanted.length) throw new DomainError('resource.not_found');
    return items;
  }

  /** Writes the links that are not there yet, each with its activity. */
  async write(tx: Db, actor: Actor, evidence: EvidenceRow, items: readonly LinkedItem[]): Promise<void> {
    const { organisationId } = actor;
    const written = await tx.evidenceLink.createManyAndReturn({
      data: items.map(({ id }) => ({ organisationId, evidenceId: evidence.id, gapItemId: id })),
      skipDuplicates: true,
      select: { gapItemId: true },
    });
    const isNew = new Set(written.map(({ gapItemId }) => gapItemId));
    const happenings = items
      .filter(({ id }) => isNew.has(id))
      .map(
        (item): Happening => ({
          action: 'evidence.linked',
          subjectType: 'evidence',
          subjectId: evidence.id,
          subjectLabel: evidence.title,
          programmeId: item.programmeId,
          after: { gapItemId: item.id, requirementId: item.requirementId },
        }),
      );
    await recordActivities(tx, actor, happenings);
  }
}
