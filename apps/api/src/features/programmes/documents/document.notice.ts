import type { Activity } from '@waymark/prisma';
import type { Notice, NoticeContribution } from '../../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../../common/database.ts';
import { membersWhoMay } from '../../../common/members-who-may.ts';
import { documentTitle } from './document-title.ts';
import { documentWords } from './document-words.ts';

/** A version that waits for a second person, to all who may approve it: neither wrote it nor put it in. */
async function toApprove(tx: Db, tenant: Tenant, entry: Activity): Promise<Notice | null> {
  const { organisationId } = tenant;
  const document = await tx.programmeDocument.findUnique({
    where: { organisationId_id: { organisationId, id: entry.subjectId ?? '' } },
    include: { programme: true },
  });
  if (document?.state !== 'draft') return null;
  const { id, programmeId, programme, key, latestNumber } = document;
  const version = await tx.documentVersion.findFirst({
    where: { organisationId, documentId: id, number: latestNumber },
  });
  if (!version) return null;
  const approvers = await membersWhoMay(tx, tenant, 'document:approve');
  return {
    to: approvers.filter((userId) => userId !== version.authorId && userId !== version.addedById),
    ...{ key: `document:${id}:${latestNumber}`, kind: 'document_review', deliveredAs: 'review', programmeId },
    ...{ eventId: `document_review:${id}`, path: `programmes/${programmeId}/documents?document=${key}` },
    said: (language) => {
      const words = documentWords(language);
      const title = documentTitle({ scheme: programme.scheme, key, keptTitle: null }, language);
      const of = { by: entry.actorName, title, label: version.label, programme: programme.name };
      const note = version.note.trim();
      return {
        title: words.toApprove(title),
        paragraphs: [words.toApproveBy(of), ...(note === '' ? [] : [words.quoted(note)])],
        open: words.open,
      };
    },
  };
}

export const documentNotices: readonly NoticeContribution[] = [
  { name: 'document-to-approve', actions: ['document.version_added'], noticeOf: toApprove },
];
