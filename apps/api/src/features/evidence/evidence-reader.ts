import { Injectable } from '@nestjs/common';
import { daySchema, type Evidence, type EvidenceDetail, type EvidenceListQuery, type Page } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { decodeCursor, encodeCursor, storedText } from '../../common/cursor.ts';
import { Database } from '../../common/database.ts';
import { toEvidence, toEvidenceDetail } from './evidence.mapper.ts';
import { evidenceDetailText } from './evidence.sql.ts';
import { evidenceListQuery, type SortField, sortOf } from './evidence-list.sql.ts';

const cursorSchemas: Record<SortField, z.ZodType<[string, string]>> = {
  uploadedAt: z.tuple([z.iso.datetime(), z.uuid()]),
  title: z.tuple([storedText, z.uuid()]),
  capturedOn: z.tuple([daySchema, z.uuid()]),
};

/** What is asked about evidence: one statement each. */
@Injectable()
export class EvidenceReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: EvidenceListQuery): Promise<Page<Evidence>> {
    const { field } = sortOf(query.sort);
    const after = decodeCursor(query.cursor, cursorSchemas[field]);
    const now = today(actor.timeZone);
    const statement = evidenceListQuery(actor.organisationId, query, { after, today: now.toString() });
    const rows = await this.database.read<{ total: number | null }>(actor, statement);

    const items = rows.slice(0, query.limit).map((row) => toEvidence(row, now, actor));
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > query.limit && last ? encodeCursor([last[field], last.id]) : null,
      // A page without rows carries no total; on the first page there are none at all then.
      total: query.withTotal ? (rows[0]?.total ?? 0) : null,
    };
  }

  async detail(actor: Actor, id: string): Promise<EvidenceDetail> {
    const values = [actor.organisationId, id];
    const [row] = await this.database.read(actor, { name: 'evidence_detail', text: evidenceDetailText, values });
    if (!row) throw new DomainError('resource.not_found');
    return toEvidenceDetail(row, today(actor.timeZone), actor);
  }
}
