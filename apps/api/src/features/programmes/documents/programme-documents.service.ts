import { Injectable } from '@nestjs/common';
import type { ProgrammeDocument, UpdateProgrammeDocument } from '@waymark/contracts';
import { DomainError, documentStates } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { z } from 'zod';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { Database } from '../../../common/database.ts';

const rowSchema = z.object({
  scheme: z.string(),
  documents: z.array(
    z.object({
      key: z.string(),
      state: z.enum(documentStates),
      updatedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
      updatedOn: z.string().nullable(),
      version: z.number(),
    }),
  ),
});

const text = `
  SELECT p.scheme, coalesce((
    SELECT json_agg(json_build_object('key', d.key, 'state', d.state, 'version', d.version,
      'updatedOn', (d.updated_at AT TIME ZONE o.time_zone)::date,
      'updatedBy', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END))
    FROM programme_document d LEFT JOIN "user" u ON u.id = d.updated_by_id
    WHERE d.organisation_id = $1 AND d.programme_id = p.id), '[]') AS documents
  FROM programme p JOIN organisation o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.id = $2`;

@Injectable()
export class ProgrammeDocumentsService {
  constructor(private readonly database: Database) {}

  /** What the scheme asks for, in the catalogue's order, and how far it is. */
  async list(actor: Actor, programmeId: string): Promise<ProgrammeDocument[]> {
    const values = [actor.organisationId, programmeId];
    const rows = await this.database.read(actor, { name: 'programme_documents', text, values });
    if (!rows[0]) throw new DomainError('resource.not_found');
    const { scheme, documents } = rowSchema.parse(rows[0]);
    return schemeById(scheme).documents.flatMap((asked) => {
      const row = documents.find(({ key }) => key === asked.key);
      return row ? [{ ...asked, ...row }] : [];
    });
  }

  async read(actor: Actor, programmeId: string, key: string): Promise<ProgrammeDocument> {
    const document = (await this.list(actor, programmeId)).find((candidate) => candidate.key === key);
    if (!document) throw new DomainError('resource.not_found');
    return document;
  }

  /** Says how far a document is. */
  async update(
    actor: Actor,
    place: { programmeId: string; key: string },
    version: number,
    { state }: UpdateProgrammeDocument,
  ): Promise<ProgrammeDocument> {
    const before = await this.read(actor, place.programmeId, place.key);
    const isChanged = await this.database.withOrganisation(actor, async (tx) => {
      const { count } = await tx.programmeDocument.updateMany({
        where: { organisationId: actor.organisationId, ...place, version },
        data: { state, updatedById: actor.userId, updatedAt: new Date(), version: { increment: 1 } },
      });
      if (count === 0) return false;
      await recordActivity(tx, actor, {
        action: 'document.changed',
        subjectType: 'programme_document',
        subjectId: null,
        subjectLabel: before.title,
        programmeId: place.programmeId,
        before: { key: place.key, state: before.state },
        after: { key: place.key, state },
      });
      return true;
    });
    const current = await this.read(actor, place.programmeId, place.key);
    if (!isChanged) throw new DomainError('resource.changed_meanwhile', { current });
    return current;
  }
}
