import { Injectable, StreamableFile } from '@nestjs/common';
import { type Activity, type ActivityFilter, type ActivityQuery, type Page } from '@waymark/contracts';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { contentDisposition } from '../../common/content-headers.ts';
import { csvOf } from '../../common/csv.ts';
import { decodeCursor, encodeCursor } from '../../common/cursor.ts';
import { Database } from '../../common/database.ts';
import { type ActivityRow, toActivities } from './activity.mapper.ts';
import { activityPage, activityTotal, programmeNames } from './activity.sql.ts';
import { cellsOf, headersIn } from './activity-export.ts';
import { activityExportWords } from './activity-export-words.ts';

const exportedAtOnce = 1000;
const cursorSchema = z.tuple([z.number().int()]);

@Injectable()
export class ActivityService {
  constructor(private readonly database: Database) {}

  /** Who did what, newest first; one round trip. */
  async list(actor: Actor, { cursor, limit, withTotal, ...filter }: ActivityQuery): Promise<Page<Activity>> {
    const [before] = decodeCursor(cursor, cursorSchema) ?? [];
    const { organisationId } = actor;
    const [rows, counted] = await Promise.all([
      this.database.read<ActivityRow>(actor, activityPage(organisationId, filter, { before, limit })),
      withTotal ? this.database.read<{ total: number }>(actor, activityTotal(organisationId, filter)) : [],
    ]);
    const items = toActivities(rows.slice(0, limit), actor.language);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > limit && last ? encodeCursor([last.sequence]) : null,
      total: counted[0]?.total ?? null,
    };
  }

  /** The entries that a filter keeps as a file, newest first, read bit by bit while it is sent. */
  async csv(actor: Actor, filter: ActivityFilter): Promise<StreamableFile> {
    const rows = await this.database.read<{ id: string; name: string }>(actor, programmeNames(actor.organisationId));
    const programmes = new Map(rows.map(({ id, name }) => [id, name]));
    const words = activityExportWords(actor.language);
    return new StreamableFile(csvOf(headersIn(words), this.lines(actor, filter, programmes)), {
      type: 'text/csv; charset=utf-8',
      disposition: contentDisposition('attachment', words.fileName),
    });
  }

  private async *lines(actor: Actor, filter: ActivityFilter, programmes: ReadonlyMap<string, string>) {
    const words = activityExportWords(actor.language);
    let before: number | undefined;
    do {
      const page = { before, limit: exportedAtOnce };
      const rows = await this.database.read<ActivityRow>(actor, activityPage(actor.organisationId, filter, page));
      const entries = toActivities(rows.slice(0, exportedAtOnce), actor.language);
      for (const entry of entries) yield cellsOf(entry, programmes, words);
      before = rows.length > exportedAtOnce ? entries.at(-1)?.sequence : undefined;
    } while (before !== undefined);
  }
}
