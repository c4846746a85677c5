import { Injectable, StreamableFile } from '@nestjs/common';
import type { GapItemFilter } from '@waymark/contracts';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { gapItemsAsCsv, gapItemsAsWorkbook } from './gap-item-export.ts';
import { gapItemsForExport } from './gap-item-reader.ts';
import { addresses } from './import/people.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The gap analysis as a file, with the items a filter keeps in the order of their requirements. */
@Injectable()
export class GapItemExportService {
  constructor(private readonly database: Database) {}

  async csv(actor: Actor, programmeId: string, filter: GapItemFilter): Promise<StreamableFile> {
    const { name, rows } = await this.rows(actor, programmeId, filter);
    const disposition = attachment(`${name}.csv`);
    return new StreamableFile(gapItemsAsCsv(rows), { type: 'text/csv; charset=utf-8', disposition });
  }

  async xlsx(actor: Actor, programmeId: string, filter: GapItemFilter): Promise<StreamableFile> {
    const { name, rows } = await this.rows(actor, programmeId, filter);
    return new StreamableFile(gapItemsAsWorkbook(rows), {
      type: workbookType,
      disposition: attachment(`${name}.xlsx`),
    });
  }

  private async rows(actor: Actor, programmeId: string, filter: GapItemFilter) {
    const { name, rows } = await gapItemsForExport(
      this.database,
      actor,
      { programmeId, on: today(actor.timeZone) },
      filter,
    );
    const people = await this.database.withOrganisation(actor, (tx) => addresses(tx, actor));
    const emailOf = (id: string | undefined) => people.find(({ userId }) => userId === id)?.email ?? null;
    const withEmails = rows.map(({ item, row }) => ({
      item,
      row,
      ownerEmail: emailOf(item.owner?.id),
      reviewerEmail: emailOf(item.reviewer?.id),
    }));
    return { name, rows: withEmails };
  }
}

/** RFC 6266: plain letters for old readers, the whole name in UTF-8 for the others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="Gap analysis ${plain}"; filename*=UTF-8''Gap%20analysis%20${whole}`;
}
