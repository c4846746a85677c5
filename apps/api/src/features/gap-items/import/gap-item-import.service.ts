import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ImportGapItemsQuery, ImportPreview } from '@waymark/contracts';
import { DomainError, foreignFileLimits, type Language, languages } from '@waymark/domain';
import { frameworkById, schemeById } from '@waymark/frameworks';
import type { FastifyRequest } from 'fastify';
import { recordActivities } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { Database, type Db } from '../../../common/database.ts';
import { ForeignFileReader } from '../../../common/foreign-file/foreign-file-reader.ts';
import { plannedLifecycle } from '../../../common/planned-rules.ts';
import { whileAwaited } from '../../../common/while-awaited.ts';
import { changeEntry } from '../change-entry.ts';
import { changedColumns, lockGapItems } from '../locked-gap-items.ts';
import { earlierMeanings, rememberMeanings } from './import-memory.ts';
import { type ImportPlan, importPlan } from './import-plan.ts';
import { addresses } from './people.ts';
import { Questions } from './questions.ts';
import type { Lookups } from './read-cell.ts';
import { type ImportedTable, tableOf } from './read-table.ts';
import { referenceFormat } from './reference-format.ts';

const maxBytes = foreignFileLimits.megabytes * 1024 * 1024;

@Injectable()
export class GapItemImportService {
  constructor(
    private readonly database: Database,
    private readonly reader: ForeignFileReader,
  ) {}

  /** Shows what a table would change, or changes it: all of it, or nothing. */
  async import(
    actor: Actor,
    programmeId: string,
    request: FastifyRequest,
    { apply, seen, reading = [] }: ImportGapItemsQuery,
  ): Promise<ImportPreview> {
    const bytes = await bytesOf(request);
    const sheets = await whileAwaited(request, (signal) => this.reader.read(bytes, { by: actor.userId, signal }));
    const table = tableOf(sheets);
    return this.database.withOrganisation(actor, async (tx) => {
      const questions = new Questions(reading, await earlierMeanings(tx, actor));
      const plan = await planFor(tx, actor, programmeId, { table, questions });
      const { preview } = plan;
      if (!apply) return preview;
      if (preview.errors.length > 0) throw new DomainError('import.has_errors', { current: preview });
      if (seen !== undefined && seen !== preview.fingerprint) {
        throw new DomainError('resource.changed_meanwhile', { current: preview });
      }
      questions.assertAnswered(preview);
      await write(tx, actor, programmeId, plan);
      await rememberMeanings(tx, actor, reading);
      return { ...preview, isApplied: true };
    });
  }
}

/** The whole body in memory: tables are small. */
async function bytesOf({ body, headers }: FastifyRequest): Promise<Buffer> {
  if (Number(headers['content-length']) > maxBytes) throw new DomainError('import.too_large');
  if (!(body instanceof Readable)) throw new DomainError('upload.empty');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBytes) throw new DomainError('import.too_large');
    chunks.push(chunk);
  }
  if (size === 0) throw new DomainError('upload.empty');
  return Buffer.concat(chunks);
}

interface Asked {
  table: ImportedTable;
  questions: Questions;
}

async function planFor(tx: Db, actor: Actor, programmeId: string, { table, questions }: Asked): Promise<ImportPlan> {
  const { organisationId } = actor;
  const programme = await tx.programme.findUnique({
    where: { organisationId_id: { organisationId, id: programmeId } },
    select: {
      scheme: true,
      rulesVersion: true,
      stages: { select: { id: true, key: true } },
      gapItems: { select: { id: true } },
    },
  });
  if (!programme) throw new DomainError('resource.not_found');
  const { scheme } = programme;
  const version = programme.rulesVersion ?? '';
  const kept =
    version === schemeById(scheme).rulesVersion ? null : await tx.lifecycleRules.findUnique({ where: { version } });
  const nameOf = (key: string, language: Language) =>
    plannedLifecycle({ scheme, keptRules: kept?.rules }, language).stages.find((stage) => stage.key === key)?.name ??
    key;
  const ids = programme.gapItems.map(({ id }) => id);
  const items = await lockGapItems(tx, actor, programmeId, ids);
  const lookups: Lookups = {
    people: await addresses(tx, actor),
    stages: programme.stages.map(({ id, key }) => ({
      id,
      name: nameOf(key, actor.language),
      names: languages.map((language) => nameOf(key, language)),
    })),
  };
  const { frameworkId } = schemeById(scheme);
  const format = referenceFormat(frameworkId);
  const { preview, changes } = importPlan(table, { items, format }, lookups, questions);
  const { requirements } = frameworkById(frameworkId, actor.language);
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const told = preview.changes.map((change) => ({
    ...change,
    title: titles.get(change.requirementId) ?? change.title,
  }));
  return { preview: { ...preview, changes: told }, changes };
}

async function write(tx: Db, actor: Actor, programmeId: string, { changes }: ImportPlan): Promise<void> {
  const by = { userId: actor.userId, at: new Date() };
  for (const { item, change, changed } of changes) {
    await tx.gapItem.updateMany({
      where: { organisationId: actor.organisationId, id: item.id },
      data: changedColumns(change, changed, by),
    });
  }
  const entries = changes.flatMap(({ item, changed }) => changeEntry(item, changed, { programmeId, by }) ?? []);
  if (entries.length > 0) await recordActivities(tx, actor, entries);
}
