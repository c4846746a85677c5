import { Injectable } from '@nestjs/common';
import {
  type Closure,
  closureSchema,
  type createClosureSchema,
  type Told,
  type UpdateClosure,
} from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { Closure as ClosureRow } from '@waymark/prisma';
import type { z } from 'zod';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayText, dayValue } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';

type ClosureFields = z.output<typeof createClosureSchema>;

/**
 * Holidays and freezes. Dates of events follow from them, so each change counts up the organisation's version, by which
 * calendar programs know that an event has moved.
 */
@Injectable()
export class ClosuresService {
  constructor(private readonly database: Database) {}

  async create(actor: Actor, closure: ClosureFields): Promise<Closure> {
    assertOrder(closure);
    return this.database.withOrganisation(actor, async (tx) => {
      const row = await tx.closure.create({ data: { organisationId: actor.organisationId, ...toRow(closure) } });
      await record(tx, actor, row, { action: 'closure.created', after: { ...closure } });
      return toClosure(row);
    });
  }

  async update(actor: Actor, id: string, version: number, change: UpdateClosure): Promise<Closure> {
    return this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, actor, id);
      const fields = toFields(before);
      const after = { ...fields, ...change };
      assertOrder(after);
      const { count } = await tx.closure.updateMany({
        where: { organisationId: actor.organisationId, id, version },
        data: { ...toRow(after), version: { increment: 1 } },
      });
      const current = await findOrFail(tx, actor, id);
      if (count === 0) throw changedMeanwhile(toClosure(current));
      const changed = changedFields(fields, after);
      if (changed) await record(tx, actor, current, { action: 'closure.changed', ...changed });
      return toClosure(current);
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      const row = await findOrFail(tx, actor, id);
      await tx.closure.deleteMany({ where: { organisationId: actor.organisationId, id } });
      await record(tx, actor, row, { action: 'closure.deleted', before: { ...toFields(row) } });
    });
  }
}

function assertOrder({ fromOn, toOn }: Pick<ClosureFields, 'fromOn' | 'toOn'>): void {
  if (toOn < fromOn) throw new DomainError('closure.dates_reversed', { fromOn, toOn });
}

async function findOrFail(tx: Db, { organisationId }: Actor, id: string): Promise<ClosureRow> {
  const row = await tx.closure.findUnique({ where: { organisationId_id: { organisationId, id } } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

async function record(
  tx: Db,
  actor: Actor,
  { id, name }: ClosureRow,
  told: Told<`closure.${'created' | 'changed' | 'deleted'}`>,
): Promise<void> {
  await tx.organisation.update({ where: { id: actor.organisationId }, data: { version: { increment: 1 } } });
  await recordActivity(tx, actor, { ...told, subjectType: 'closure', subjectId: id, subjectLabel: name });
}

function toRow({ kind, name, fromOn, toOn, isYearly }: ClosureFields) {
  return { kind, name, fromOn: dayValue(fromOn), toOn: dayValue(toOn), isYearly };
}

function toFields(row: ClosureRow): ClosureFields {
  const { kind, name, fromOn, toOn, isYearly } = toClosure(row);
  return { kind, name, fromOn, toOn, isYearly };
}

function toClosure({ id, kind, name, fromOn, toOn, isYearly, version }: ClosureRow): Closure {
  return closureSchema.parse({ id, kind, name, fromOn: dayText(fromOn), toOn: dayText(toOn), isYearly, version });
}
