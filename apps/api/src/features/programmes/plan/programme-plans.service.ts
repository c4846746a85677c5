import { Injectable } from '@nestjs/common';
import { DomainError, type Language } from '@waymark/domain';
import type { LogSubject } from '../../../common/changed-meanwhile.ts';
import { today } from '../../../common/clock.ts';
import { Database, type Db, type Tenant } from '../../../common/database.ts';
import { remembered } from '../../../common/remembered.ts';
import { type ProgrammePlan, type ProgrammeTimeline, toProgrammeTimeline } from '../programme.mapper.ts';
import {
  type AskedProgrammes,
  type Counted,
  type ProgrammeRowText,
  programmeQuery,
  programmeRows,
  readProgrammeRow,
} from '../programme-rows.ts';

export { type ProgrammePlan, type ProgrammeTimeline, toFinding, toInputs } from '../programme.mapper.ts';
export { clashesOf, portfolioProgrammes } from './portfolio-programmes.ts';

/** Whose programmes, and in which language their words are; English where nobody says. */
export interface Reader extends Tenant {
  language?: Language;
}

/** The dates follow from the row, the day and the language alone, and to work them out costs more than to read the row. */
const timelineOfRow = remembered(
  500,
  (json: string, on: Temporal.PlainDate, language: Language, counted: Counted | null) => {
    const row = readProgrammeRow(json);
    return toProgrammeTimeline(counted ? { ...row, counted } : row, on, language);
  },
);

/** Requirements of each programme, counted where they are alike; a programme without any is not in it. */
export type CountedByProgramme = ReadonlyMap<string, { counted: Counted }>;

export interface ProgrammeKey {
  organisationId: string;
  programmeId: string;
}

/** What happens to its stages changes the plan of a programme. */
export const planFollows = (programmeId: string): LogSubject['follows'] => ({
  actions: ['stage.changed', 'stage.begun', 'stage.completed', 'stage.reopened'],
  programmeId,
});

/** Programmes with their stages and the dates that follow from them; for every page that shows where one stands. */
@Injectable()
export class ProgrammePlansService {
  constructor(private readonly database: Database) {}

  /** All programmes in the order they were started, in one statement. */
  list(reader: Reader): Promise<ProgrammeTimeline[]> {
    return this.read(reader, { id: null, requirements: 'unseen' });
  }

  /** One programme. Throws `resource.not_found`. */
  find(reader: Reader, id: string): Promise<ProgrammePlan> {
    return this.one(reader, { id, requirements: 'unseen' });
  }

  /**
   * All programmes with their findings, which look at every requirement; in one statement. Whoever reads all requirements at
   * the same time anyway hands in how they count, so that they are gone through once.
   */
  timelines(reader: Reader, counted?: Promise<CountedByProgramme>): Promise<ProgrammeTimeline[]> {
    return this.read(reader, { id: null, requirements: counted ? 'counted_beside' : 'counted' }, counted);
  }

  /** One programme with its findings. Throws `resource.not_found`. */
  timeline(reader: Reader, id: string): Promise<ProgrammeTimeline> {
    return this.one(reader, { id, requirements: 'counted' });
  }

  private async one(reader: Reader, asked: AskedProgrammes): Promise<ProgrammeTimeline> {
    const [found] = await this.read(reader, asked);
    if (!found) throw new DomainError('resource.not_found');
    return found;
  }

  /** The day is the organisation's own, as its row says. */
  private async read(
    reader: Reader,
    asked: AskedProgrammes,
    counted?: Promise<CountedByProgramme>,
  ): Promise<ProgrammeTimeline[]> {
    const [rows, counts] = await Promise.all([programmeRows(this.database, reader, asked), counted]);
    return rows.map((row) => this.ofRow(row, reader, counts && (counts.get(row.id)?.counted ?? [])));
  }

  /** One programme with its findings as a query, for who needs more of it in the same statement; `ofRow` reads what it gives. */
  query(tenant: Tenant, id: string): { text: string; values: unknown[] } {
    return programmeQuery(tenant, { id, requirements: 'counted' });
  }

  /** A programme that was read with something else, by `query`. */
  ofRow(
    { json, timeZone }: Omit<ProgrammeRowText, 'id'>,
    { language = 'en' }: Pick<Reader, 'language'>,
    counted: Counted | null = null,
  ): ProgrammeTimeline {
    return timelineOfRow(json, today(timeZone), language, counted);
  }

  /**
   * Whoever changes a plan holds its programme: one at a time, those who come later wait and see what came of it.
   * Throws `resource.not_found`.
   */
  async lock(tx: Db, { organisationId, programmeId }: ProgrammeKey): Promise<void> {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM programme WHERE organisation_id = ${organisationId}::uuid AND id = ${programmeId}::uuid FOR UPDATE`;
    if (locked.length === 0) throw new DomainError('resource.not_found');
  }

  /** Says that the dates are other ones now, so that a plan made with the former ones is not adopted unseen. */
  async bump(tx: Db, { organisationId, programmeId }: ProgrammeKey): Promise<void> {
    await tx.programme.updateMany({ where: { organisationId, id: programmeId }, data: { version: { increment: 1 } } });
  }
}
