import { conformities } from '@waymark/domain';
import { frameworkById } from '@waymark/frameworks';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import type { Told } from '../../common/contributions/demo.ts';
import type { Db } from '../../common/database.ts';
import { subjectOf } from './locked-gap-items.ts';

/** What entries say of gap items of the demo: who assessed each, and who accepted it. */
export async function told(tx: Db, { organisationId, language }: Actor): Promise<Told[]> {
  const rows = await tx.gapItem.findMany({
    where: { organisationId },
    include: { requirement: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ requirement, programmeId, ...row }) => {
    const known = frameworkById(row.frameworkId, language).requirements.find(({ id }) => id === row.requirementId);
    const subject = subjectOf({ ...row, title: known?.title ?? requirement.title }, programmeId);
    return [...assessment(subject, row), ...acceptance(subject, row)];
  });
}

type Subject = ReturnType<typeof subjectOf>;

interface Assessed {
  conformity: string;
  assessedAt: Date | null;
  assessedById: string | null;
}

function assessment(subject: Subject, { conformity, assessedAt: at, assessedById: by }: Assessed): Told[] {
  if (at === null || by === null) return [];
  const before = { conformity: 'not_assessed', assessedById: null, assessedAt: null } as const;
  const after = { conformity: z.enum(conformities).parse(conformity), assessedById: by, assessedAt: at.toISOString() };
  return [{ action: 'gap_item.changed', ...subject, by, at, before, after }];
}

interface Accepted {
  acceptedAt: Date | null;
  acceptedById: string | null;
}

function acceptance(subject: Subject, { acceptedAt: at, acceptedById: by }: Accepted): Told[] {
  if (at === null || by === null) return [];
  const after = { acceptedById: by, acceptedAt: at.toISOString() };
  return [{ action: 'gap_item.accepted', ...subject, by, at, before: { acceptedById: null }, after }];
}
