import { dayIn, inEachLanguage } from '@waymark/domain';
import { dayValue } from '../../common/clock.ts';
import type { Notice } from '../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../common/database.ts';

/**
 * Puts it into the person's bell, in the caller's transaction. True where they are to be written to at once: not who
 * reads one mail a day, which will hold it, or only the app, and nobody twice.
 */
export async function addNotice(
  tx: Db,
  { organisationId }: Tenant,
  notice: Notice,
  { userId, at, timeZone }: { userId: string; at: Date; timeZone: string },
): Promise<boolean> {
  const { key, kind, deliveredAs, eventId, programmeId, said } = notice;
  const preference = await tx.reminderPreference.findUnique({
    where: { organisationId_userId_kind: { organisationId, userId, kind: deliveredAs ?? kind } },
  });
  // Who has not said otherwise wants to hear of it before the mail of the day.
  const isMailedNow = (preference?.delivery ?? 'at_once') === 'at_once';
  const dueOn = dayValue(dayIn(timeZone, Temporal.Instant.fromEpochMilliseconds(at.getTime())));
  const titles = inEachLanguage((language) => said(language).title);
  // The first sentence says who did it, where and for when.
  const contexts = inEachLanguage((language) => {
    const [first = ''] = said(language).paragraphs;
    return typeof first === 'string' ? first : first.text;
  });
  const row = {
    organisationId,
    userId,
    key,
    kind,
    deliveredAs: deliveredAs ?? null,
    level: 'own',
    eventId,
    programmeId,
    titles,
    contexts,
    dueOn,
    createdAt: at,
  };
  const { count } = await tx.reminder.createMany({
    data: { ...row, mailedAt: isMailedNow ? at : null },
    skipDuplicates: true,
  });
  return isMailedNow && count > 0;
}
