import { Injectable } from '@nestjs/common';
import type { GapItemFilter } from '@waymark/contracts';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { contentDisposition } from '../../common/content-headers.ts';
import { Database } from '../../common/database.ts';
import type { MadeFile } from '../../common/made-answer.ts';
import { exportWords } from './export-words.ts';
import { gapItemsAsCsv, gapItemsAsWorkbook } from './gap-item-export.ts';
import { gapItemsForExport } from './gap-item-reader.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const addressText = `
  SELECT u.id, u.email FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.organisation_id = $1`;
const addressSchema = z.object({ id: z.string(), email: z.string() });

/** The gap analysis as a file, with the items a filter keeps in the order of their requirements. */
@Injectable()
export class GapItemExportService {
  constructor(private readonly database: Database) {}

  async csv(actor: Actor, programmeId: string, filter: GapItemFilter): Promise<MadeFile> {
    const { name, rows } = await this.rows(actor, programmeId, filter);
    const words = exportWords(actor.language);
    return {
      from: [rows, actor.language],
      type: 'text/csv; charset=utf-8',
      disposition: contentDisposition('attachment', `${words.sheet} ${name}.csv`),
      make: () => gapItemsAsCsv(rows, words),
    };
  }

  async xlsx(actor: Actor, programmeId: string, filter: GapItemFilter): Promise<MadeFile> {
    const { name, rows } = await this.rows(actor, programmeId, filter);
    const words = exportWords(actor.language);
    return {
      from: [rows, actor.language],
      type: workbookType,
      disposition: contentDisposition('attachment', `${words.sheet} ${name}.xlsx`),
      make: () => gapItemsAsWorkbook(rows, words),
    };
  }

  private async rows(actor: Actor, programmeId: string, filter: GapItemFilter) {
    const on = today(actor.timeZone);
    const [{ name, rows }, people] = await Promise.all([
      gapItemsForExport(this.database, actor, { programmeId, on }, filter),
      this.database.read(actor, { name: 'addresses', text: addressText, values: [actor.organisationId] }),
    ]);
    const emails = new Map(
      addressSchema
        .array()
        .parse(people)
        .map(({ id, email }) => [id, email]),
    );
    const emailOf = (id: string | undefined) => (id === undefined ? undefined : emails.get(id)) ?? null;
    const withEmails = rows.map(({ item, row }) => ({
      item,
      row,
      ownerEmail: emailOf(item.owner?.id),
      reviewerEmail: emailOf(item.reviewer?.id),
      timeZone: actor.timeZone,
    }));
    return { name, rows: withEmails };
  }
}
