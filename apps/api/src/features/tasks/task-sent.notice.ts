import { parseDay } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { dayText } from '../../common/clock.ts';
import type { Notice, NoticeContribution } from '../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../common/database.ts';
import { taskNoticeWords } from './task-notice-words.ts';
import { placeColumns, placeOfTask } from './task-place.ts';

/**
 * Evidence that was sent for a task which is still open, to who asked for it; what was done in the same step is told as
 * done, and who reviews it hears that it waits for them.
 */
async function sentNotices(tx: Db, { organisationId }: Tenant, entry: Activity): Promise<Notice[]> {
  const evidenceId = entry.subjectId ?? '';
  const evidence = await tx.evidence.findUnique({ where: { organisationId_id: { organisationId, id: evidenceId } } });
  if (!evidence || entry.actorId === null) return [];
  const tasks = await tx.task.findMany({
    where: {
      ...{ organisationId, status: 'open', assigneeId: entry.actorId },
      gapItem: { evidenceLinks: { some: { evidenceId } } },
    },
    include: { gapItem: placeColumns },
  });
  return tasks
    .filter(({ createdById, gapItem }) => createdById !== gapItem?.reviewerId)
    .map(({ id, title, dueOn, createdById, gapItem }): Notice => {
      const of = {
        ...{ by: entry.actorName, title, dueOn: parseDay(dayText(dueOn)), note: '' },
        sent: evidence.title,
      };
      return {
        ...{ to: [createdById], key: `task_sent:${id}:${evidenceId}:${evidence.latestNumber}`, kind: 'task' },
        ...{ eventId: `task:${id}`, programmeId: gapItem?.programme.id ?? null, path: `my-work?task=${id}` },
        said: (language) => {
          const words = taskNoticeWords(language);
          const placed = { ...of, place: placeOfTask(gapItem)(language) };
          return { title: words.sent(placed), paragraphs: [words.sentBy(placed)], open: words.open };
        },
      };
    });
}

export const taskSentNotice: NoticeContribution = {
  name: 'task-sent',
  actions: ['evidence.linked', 'evidence.version_added'],
  together: ({ subjectId }) => subjectId,
  noticeOf: sentNotices,
};
