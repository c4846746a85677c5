import { parseDay } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { dayText } from '../../common/clock.ts';
import { notOvertaken } from '../../common/contributions/not-overtaken.ts';
import type { Notice, NoticeContribution } from '../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../common/database.ts';
import type { Told } from '../../common/outbox/routes.ts';
import { taskNoticeWords } from './task-notice-words.ts';
import { placeColumns, placeOfTask } from './task-place.ts';

/** Who was given it hears of it, who asked for it that it is done, and its assignee that it is open again. */
async function taskNotice(tx: Db, { organisationId }: Tenant, entry: Activity): Promise<Notice | null> {
  const row = await tx.task.findUnique({
    where: { organisationId_id: { organisationId, id: entry.subjectId ?? '' } },
    include: { gapItem: placeColumns },
  });
  const about = row && toldOf(entry, row.status);
  if (!row || !about || (await notOvertaken(tx, [entry], about === 'given' ? isGiven : isTurned)).length === 0)
    return null;
  const { gapItem } = row;
  const of = {
    ...{ by: entry.actorName, title: row.title, dueOn: parseDay(dayText(row.dueOn)) },
    note: row.doneNote,
  };
  return {
    ...{ to: [about === 'done' ? row.createdById : row.assigneeId], key: `task:${entry.id}`, kind: 'task' },
    ...{ eventId: `task:${row.id}`, programmeId: gapItem?.programme.id ?? null, path: `my-work?task=${row.id}` },
    said: (language) => {
      const words = taskNoticeWords(language);
      const placed = { ...of, place: placeOfTask(gapItem)(language) };
      return { title: words[about](placed), paragraphs: [words[`${about}By`](placed)], open: words.open };
    },
  };
}

/** What is still so: nobody hears that something is done which is open again. */
function toldOf({ action, after }: Activity, status: string): 'given' | 'done' | 'reopened' | null {
  const isOpen = status === 'open';
  if (action === 'task.done') return isOpen ? null : 'done';
  if (!isOpen) return null;
  if (action === 'task.reopened') return 'reopened';
  return isGiven({ action, after }) ? 'given' : null;
}

const isGiven = ({ after }: Told) => typeof after === 'object' && after !== null && 'assigneeId' in after;
/** Done or open again: of one after the other the last is told. */
const isTurned = ({ action }: Told) => action === 'task.done' || action === 'task.reopened';

export const taskNotices: readonly NoticeContribution[] = [
  {
    name: 'tasks',
    actions: ['task.created', 'task.changed', 'task.done', 'task.reopened'],
    concerns: (happening) => isGiven(happening) || isTurned(happening),
    noticeOf: taskNotice,
  },
];
