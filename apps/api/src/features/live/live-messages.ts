import { changeOf, type LiveMessage, readerOf } from '@waymark/contracts';
import { can } from '@waymark/domain';
import type { LiveNotification, ToldHappening } from './live-notification.ts';
import type { LivePage } from './live-page.ts';

/** What a page is told of something that was written, or nothing where it is none of the person's business. */
export function messageFor(page: LivePage, notification: LiveNotification): LiveMessage | undefined {
  if (notification.kind === 'happening') return ofHappening(page, notification);
  if (notification.kind !== 'reminders' || notification.userId !== page.listener.userId) return undefined;
  return { type: 'change', change: 'reminders', ids: null, programmeId: null, page: notification.page };
}

function ofHappening({ listener, role }: LivePage, happening: ToldHappening): LiveMessage | undefined {
  const { action, subjectType, subjectIds, programmeId, actorId } = happening;
  const what = changeOf(action, subjectType);
  const reader = readerOf(subjectType);
  if (!what || !reader) return undefined;
  const isAbout = subjectType === 'member' && subjectIds?.includes(listener.userId);
  const isTold = what.isOwn ? isAbout || actorId === listener.userId : can(role, reader);
  if (!isTold) return undefined;
  return {
    type: 'change',
    change: what.change,
    ids: subjectIds?.length ? subjectIds : null,
    programmeId,
    // Nobody else could make one's page believe that it did something itself.
    page: actorId === listener.userId ? happening.page : null,
  };
}
