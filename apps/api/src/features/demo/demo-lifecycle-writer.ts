import { Injectable } from '@nestjs/common';
import { parseDay } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { dayValue } from '../../common/clock.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { Database } from '../../common/database.ts';
import { OverridesService } from '../timeline/overrides.service.ts';
import { TimelinesService } from '../timeline/timelines.service.ts';
import { demoClosures } from './content/closures.ts';
import { demoWords } from './content/demo-words.ts';

/** Closed days, and what was agreed with the auditors. */
@Injectable()
export class DemoLifecycleWriter {
  constructor(
    private readonly database: Database,
    private readonly timelines: TimelinesService,
    private readonly overrides: OverridesService,
  ) {}

  async write(actor: Actor, iso: string): Promise<void> {
    const { organisationId } = actor;
    const { firm, pinReason } = demoWords(actor.language);
    await this.database.withOrganisation(actor, async (tx) => {
      await tx.closure.createMany({ data: demoClosures.map((closure) => toClosure(actor, closure)) });
      await tx.auditorFirm.updateMany({
        where: { organisationId, name: firm.iso },
        data: { accreditation: firm.accreditation, majorClosureDays: 90 },
      });
      await tx.stage.updateMany({
        where: { organisationId, programmeId: iso, key: 'stage-1-audit' },
        data: { isPinned: true, pinReason },
      });
    });
    await this.agreeOnRecertification(actor, iso);
    await this.holdPenetrationTest(actor, iso);
  }

  /** Recertification begins a month before the usual six, because the board asked for it. */
  private async agreeOnRecertification(actor: Actor, programmeId: string): Promise<void> {
    const milestoneId = 'recertification-start';
    const { milestones, version } = await this.timelines.read(actor, programmeId);
    const usual = milestones.find(({ id }) => id === milestoneId);
    if (!usual) return;
    const on = parseDay(usual.on).subtract({ months: 1 }).toString();
    const reason = demoWords(actor.language).recertificationReason;
    await this.overrides.put(actor, { programmeId, milestoneId }, version, { on, reason });
  }

  private async holdPenetrationTest(actor: Actor, programmeId: string): Promise<void> {
    const { version } = await this.timelines.read(actor, programmeId);
    const held = { on: inDays(-24), reason: demoWords(actor.language).penetrationTestReason, isDone: true };
    await this.overrides.put(actor, { programmeId, milestoneId: 'penetration-test' }, version, held);
  }
}

/** Yearly, from this year on; a closure over the new year ends in the next. */
function toClosure({ organisationId, language }: Actor, { kind, key, from, to }: (typeof demoClosures)[number]) {
  const { year } = parseDay(inDays(0));
  const days = { fromOn: dayValue(`${year}-${from}`), toOn: dayValue(`${to < from ? year + 1 : year}-${to}`) };
  return { organisationId, kind, name: demoWords(language).closure[key], ...days, isYearly: true };
}
