import { dayValue } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';
import { beginGapItems } from '../gap-items/programme-gap-items.service.ts';
import { beginDocuments } from './documents/begun-documents.ts';
import { knowFirm } from './firms/auditor-firms.ts';
import type { PlannedProgramme } from './plan/planned-programme.ts';

/** A programme about to be written: what it says of itself, and how it is planned. */
export interface NewProgramme {
  organisationId: string;
  id: string;
  name: string;
  scopeStatement: string;
  auditorFirm: string | null;
  /** The programme whose work this one goes on with: who owns and reviews what is taken over, and nothing else. */
  renewsId: string | null;
  parentId: string | null;
  planned: PlannedProgramme;
}

/** Writes a programme with its stages, gap items and documents; a fixed number of statements. */
export async function insertProgramme(tx: Db, programme: NewProgramme): Promise<void> {
  const { organisationId, id, planned, name, scopeStatement, auditorFirm, renewsId, parentId } = programme;
  const { scheme, dates, categories, stages, customersYearEnd } = planned;
  await knowFirm(tx, { organisationId }, auditorFirm);
  await tx.programme.create({
    data: {
      organisationId,
      id,
      name,
      scheme: scheme.id,
      frameworkId: scheme.frameworkId,
      rulesVersion: scheme.rulesVersion,
      scopeStatement,
      categories,
      auditorFirm,
      customersYearEnd,
      renewsId,
      parentId,
      startOn: dayValue(dates.startOn),
      targetOn: dayValue(dates.targetOn),
      asOfOn: dates.asOfOn && dayValue(dates.asOfOn),
      periodFromOn: dates.periodFromOn && dayValue(dates.periodFromOn),
      periodToOn: dates.periodToOn && dayValue(dates.periodToOn),
    },
  });
  const of = { organisationId, programmeId: id };
  await tx.stage.createMany({
    data: stages.map(({ key, fromOn, toOn }, index) => {
      const [from, to] = [dayValue(fromOn), dayValue(toOn)];
      const days = { plannedFromOn: from, plannedToOn: to, baselineFromOn: from, baselineToOn: to };
      return { ...of, key, order: index + 1, ...days };
    }),
  });
  const requirementIds = planned.requirements.map((requirement) => requirement.id);
  await beginGapItems(tx, { ...of, renewsId, frameworkId: scheme.frameworkId, requirementIds });
  await beginDocuments(tx, of, scheme.lifecycle);
}
