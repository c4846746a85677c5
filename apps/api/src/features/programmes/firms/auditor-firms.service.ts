import { Injectable } from '@nestjs/common';
import type { AuditorFirm, UpdateAuditorFirm } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { changedFields, recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { ChangedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { Database, type Db } from '../../../common/database.ts';
import { RequestInvalid } from '../../../common/validation.pipe.ts';

@Injectable()
export class AuditorFirmsService {
  constructor(private readonly database: Database) {}

  /** The firms that programmes have named, by name. */
  list(actor: Actor): Promise<AuditorFirm[]> {
    const { organisationId } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      const rows = await tx.auditorFirm.findMany({ where: { organisationId }, orderBy: { name: 'asc' } });
      return rows.map(toAuditorFirm);
    });
  }

  /** Sets the limits a firm works by; every plan with it follows them from now on. */
  update(actor: Actor, name: string, version: number, change: UpdateAuditorFirm): Promise<AuditorFirm> {
    const { organisationId } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, { organisationId, name });
      const { stageGapWarnMonths = before.stageGapWarnMonths, stageGapBlockMonths = before.stageGapBlockMonths } =
        change;
      if (stageGapBlockMonths < stageGapWarnMonths) {
        throw new RequestInvalid([
          {
            path: 'stageGapBlockMonths',
            message: {
              en: 'The limit lies before its warning. Give at least as many months.',
              de: 'Die Grenze liegt vor ihrer Warnung. Geben Sie mindestens ebenso viele Monate an.',
            },
          },
        ]);
      }
      const where = { organisationId, name, version };
      const { count } = await tx.auditorFirm.updateMany({ where, data: { ...change, version: { increment: 1 } } });
      const current = toAuditorFirm(await findOrFail(tx, { organisationId, name }));
      if (count === 0) throw new ChangedMeanwhile(subjectOf(name), current);
      const changed = changedFields({ ...before }, change);
      if (changed) {
        await recordActivity(tx, actor, {
          action: 'auditor_firm.changed',
          ...subjectOf(name),
          ...changed,
        });
      }
      return current;
    });
  }
}

const subjectOf = (name: string) => ({ subjectType: 'auditor_firm', subjectId: null, subjectLabel: name }) as const;

type Row = AuditorFirm & { organisationId: string };

async function findOrFail(tx: Db, key: { organisationId: string; name: string }): Promise<Row> {
  const row = await tx.auditorFirm.findUnique({ where: { organisationId_name: key } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

function toAuditorFirm({ organisationId: _, ...firm }: Row): AuditorFirm {
  return firm;
}
