import { Outbox } from '../src/common/outbox/outbox.ts';
import type { Organisation } from './given.ts';
import type { TestApp } from './test-app.ts';

/** Tells what waits to be told, and gives what is new in the bells and what was mailed since it was asked before. */
export function toldOf(app: TestApp, { id: organisationId }: Pick<Organisation, 'id'>) {
  const seen = new Set<string>();
  const isNew = ({ id }: { id: string }) => {
    const wasSeen = seen.has(id);
    seen.add(id);
    return !wasSeen;
  };
  return async () => {
    await app.nest.get(Outbox).read({ organisationId }, new Date());
    const rows = await app.db.reminder.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } });
    const bells = rows.filter(isNew).map(({ userId, titles, programmeId }) => ({
      ...{ userId, programmeId },
      title: (titles as Record<string, string>).en,
    }));
    const mails = (await app.db.mail.findMany({ where: { organisationId } })).filter(isNew);
    return { bells, mails };
  };
}
