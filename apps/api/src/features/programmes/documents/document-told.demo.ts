import { documentDecisions } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { z } from 'zod';
import type { Actor } from '../../../common/actor.ts';
import { dayText } from '../../../common/clock.ts';
import type { Told } from '../../../common/contributions/demo.ts';
import type { Db } from '../../../common/database.ts';

const decisionSchema = z.enum(documentDecisions);

/** What entries say of the demo's documents and of those who approved them. */
export async function told(tx: Db, { organisationId, language }: Actor): Promise<Told[]> {
  const rows = await tx.documentVersion.findMany({
    where: { organisationId },
    include: { decisions: true, document: { include: { programme: true } } },
    orderBy: { addedAt: 'asc' },
  });
  return rows.flatMap(({ decisions, document, ...version }) => {
    const { id: subjectId, key, programmeId, programme } = document;
    const { documents } = schemeById(programme.scheme, language).lifecycle;
    const subjectLabel = documents.find((asked) => asked.key === key)?.title ?? key;
    const subject = { subjectType: 'programme_document', subjectId, subjectLabel, programmeId } as const;
    const { id: versionId, number, label, note, authorId, fileName, mediaType, sha256, url, addedById } = version;
    const added = {
      versionId,
      number,
      label,
      note,
      authorId,
      fileName,
      mediaType,
      sha256,
      url,
      state: 'draft',
    } as const;
    const entries: Told[] = [
      {
        action: 'document.version_added',
        ...subject,
        by: addedById,
        at: version.addedAt,
        before: { state: 'missing' },
        after: added,
      },
    ];
    for (const { id: decisionId, versionNumber, decidedOn, decidedAt, decidedById, ...said } of decisions) {
      const decision = decisionSchema.parse(said.decision);
      const days = { decidedOn: dayText(decidedOn), decidedAt: decidedAt.toISOString() };
      entries.push({
        action: 'document.approved',
        ...subject,
        ...{ by: decidedById, at: decidedAt },
        before: { state: 'draft' },
        after: { decisionId, versionNumber, decision, note: said.note, ...days, state: 'approved' },
      });
    }
    return entries;
  });
}
