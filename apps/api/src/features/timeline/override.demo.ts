import { parseDay } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import type { DemoContribution } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { overrideDemoWords } from './override-demo-words.ts';
import type { OverridesService } from './overrides.service.ts';
import type { TimelinesService } from './timelines.service.ts';

interface Services {
  timelines: TimelinesService;
  overrides: OverridesService;
}

/** What was agreed with the auditors, and a test that was held. */
export const overrideDemo = (services: Services): DemoContribution => ({
  step: 'agreements',
  act: {
    run: async ({ actor, programmes: { iso } }) => {
      await agreeOnRecertification(services, actor, iso);
      await holdPenetrationTest(services, actor, iso);
    },
    daysAgo: { 'milestone.overridden': 40, 'milestone.held': 23 },
  },
});

/** Recertification begins a month before the usual six, because the board asked for it. */
async function agreeOnRecertification(
  { timelines, overrides }: Services,
  actor: Actor,
  programmeId: string,
): Promise<void> {
  const milestoneId = 'recertification-start';
  const { milestones, version } = await timelines.read(actor, programmeId);
  const usual = milestones.find(({ id }) => id === milestoneId);
  if (!usual) return;
  const on = parseDay(usual.on).subtract({ months: 1 }).toString();
  const reason = overrideDemoWords(actor.language).recertificationReason;
  await overrides.put(actor, { programmeId, milestoneId }, version, { on, reason });
}

async function holdPenetrationTest(
  { timelines, overrides }: Services,
  actor: Actor,
  programmeId: string,
): Promise<void> {
  const { version } = await timelines.read(actor, programmeId);
  const held = { on: inDays(-24), reason: overrideDemoWords(actor.language).penetrationTestReason, isDone: true };
  await overrides.put(actor, { programmeId, milestoneId: 'penetration-test' }, version, held);
}
