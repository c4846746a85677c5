import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isBefore, nextCycle } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { Programme as ProgrammeRow } from '@waymark/prisma';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { today } from '../../../common/clock.ts';
import type { Db } from '../../../common/database.ts';
import { insertProgramme } from '../new-programme.ts';
import { laidOut, toldStages } from './planned-programme.ts';

type Day = Temporal.PlainDate;

/** The record a cycle ends with. */
export interface CycleEnd {
  certificate: { expiresOn: Day } | null;
  report: { issuedOn: Day; asOfOn: Day | null; periodFromOn: Day | null; periodToOn: Day | null } | null;
}

@Injectable()
export class NextCyclesService {
  /**
   * Starts the programme that renews this one, in the transaction of the record: who owns and reviews what comes along,
   * nothing that was assessed or accepted. None where there is one already, or where its target is past.
   */
  async start(tx: Db, actor: Actor, programme: ProgrammeRow, end: CycleEnd): Promise<void> {
    const { organisationId } = actor;
    const scheme = schemeById(programme.scheme, actor.language);
    const dates = nextCycle({ timeBasis: scheme.timeBasis, lifecycle: scheme.lifecycle, ...end });
    if (dates === null) return;
    const previousExpiresOn = end.certificate?.expiresOn;
    if (isBefore(previousExpiresOn ?? dates.targetOn, today(actor.timeZone))) return;
    if ((await tx.programme.count({ where: { organisationId, renewsId: programme.id } })) > 0) return;

    const planned = laidOut(scheme, dates, {
      categories: programme.categories,
      customersYearEnd: programme.customersYearEnd,
      ...(previousExpiresOn ? { previousExpiresOn } : {}),
    });
    const id = randomUUIDv7();
    const name = nameOfNext(programme.name, dates.targetOn);
    await insertProgramme(tx, {
      organisationId,
      id,
      name,
      scopeStatement: programme.scopeStatement,
      auditorFirm: programme.auditorFirm,
      renewsId: programme.id,
      parentId: await nextParent(tx, programme),
      planned,
    });
    await recordActivity(tx, actor, {
      action: 'programme.renewed',
      subjectType: 'programme',
      subjectId: id,
      subjectLabel: name,
      programmeId: id,
      after: {
        name,
        renewsId: programme.id,
        startOn: dates.startOn.toString(),
        targetOn: dates.targetOn.toString(),
        stages: toldStages(planned),
      },
    });
  }
}

/** The name with the year of the new target, which takes the place of an older year at its end. */
export function nameOfNext(name: string, { year }: Day): string {
  const letters = [...name.replace(/\s+(19|20|21)\d\d$/, '')];
  return `${letters.slice(0, 195).join('')} ${year}`;
}

/** A SOC 3 follows the SOC 2 it is made from: to that one's next cycle, where it has begun. */
async function nextParent(tx: Db, { organisationId, parentId }: ProgrammeRow): Promise<string | null> {
  if (parentId === null) return null;
  const next = await tx.programme.findFirst({ where: { organisationId, renewsId: parentId }, select: { id: true } });
  return next?.id ?? null;
}
