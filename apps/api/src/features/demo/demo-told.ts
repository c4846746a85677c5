import { roles } from '@waymark/domain';
import { z } from 'zod';
import { contentOf, writeActivities } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import type { DemoContribution, Told } from '../../common/contributions/demo.ts';
import { dayInDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';

/** When the people of the demo began. */
const beganDaysAgo = 300;

/** Everything that was written beside the services has its entry too: `npm run verify` takes no exception. */
export async function recordTold(tx: Db, actor: Actor, contributions: readonly DemoContribution[]): Promise<void> {
  const { organisationId } = actor;
  const members = await tx.member.findMany({ where: { organisationId }, include: { user: true } });
  const nameOf = new Map(members.map(({ userId, user }) => [userId, user.name]));
  const told = members.map(
    ({ userId, role, user }): Told => ({
      ...{ action: 'member.joined', subjectType: 'member', subjectId: userId, subjectLabel: user.name },
      ...{ by: userId, at: dayInDays(-beganDaysAgo), after: { role: z.enum(roles).parse(role) } },
    }),
  );
  for (const one of contributions) told.push(...((await one.told?.(tx, actor)) ?? []));
  await writeActivities(
    tx,
    told.map(({ by, at, ...happening }) => ({
      ...contentOf({ organisationId, userId: by, userName: nameOf.get(by) ?? '', requestId: 'demo' }, happening),
      at,
    })),
  );
}
