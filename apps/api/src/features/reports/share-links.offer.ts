import type { Happening } from '@waymark/contracts';
import { can, type Role } from '@waymark/domain';
import { type Author, recordActivities } from '../../common/activity-log.ts';
import type { Db } from '../../common/database.ts';

/**
 * Ends the addresses that somebody made of reports and, in their role of now (null after their removal), might not make:
 * whoever kept one for themselves would read on after they left.
 */
export async function endShareLinksBy(tx: Db, author: Author, userId: string, role: Role | null): Promise<void> {
  if (role !== null && can(role, 'report:share')) return;
  const { organisationId } = author;
  const open = await tx.shareLink.findMany({
    where: { organisationId, createdById: userId, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, report: { select: { title: true } } },
  });
  if (open.length === 0) return;
  await tx.shareLink.updateMany({
    where: { organisationId, id: { in: open.map(({ id }) => id) } },
    data: { revokedAt: new Date() },
  });
  await recordActivities(
    tx,
    author,
    open.map(
      ({ id, report }): Happening => ({
        action: 'share_link.revoked',
        subjectType: 'share_link',
        subjectId: id,
        subjectLabel: report.title,
      }),
    ),
  );
}
