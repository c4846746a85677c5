import { Injectable } from '@nestjs/common';
import type { Happening } from '@waymark/contracts';
import { type Language, stageAdvances } from '@waymark/domain';
import { type Author, recordActivities } from '../../common/activity-log.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { advanceStage } from '../programmes/stages/stage-writes.service.ts';
import { readExitRow } from './exit-rows.ts';
import { lastDecisions, toExitFacts } from './stage-gate.mapper.ts';

@Injectable()
export class StageAdvanceService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /**
   * Completes and begins the stages whose turn it is, in the transaction of whatever made it so, which has locked the
   * programme. The actual days are today's where nobody entered others; a stage that never began lasted one day.
   */
  async advance(tx: Db, author: Author, programmeId: string): Promise<number> {
    const key = { organisationId: author.organisationId, programmeId };
    const row = await readExitRow(this.database, { organisationId: author.organisationId, tx }, programmeId);
    // Keys and days only: the language of the words does not matter.
    const language: Language = 'en';
    const advances = stageAdvances(toExitFacts(row, language), lastDecisions(row));
    const on = today(row.timeZone).toString();
    const daysOf = (stageKey: string) => {
      const stage = row.stages.find(({ key }) => key === stageKey);
      const actualToOn = stage?.actualToOn ?? on;
      return { actualFromOn: stage?.actualFromOn ?? actualToOn, actualToOn };
    };
    for (const { key: stageKey, to } of advances) {
      await advanceStage(tx, key, { key: stageKey, to, ...daysOf(stageKey) });
    }
    if (advances.length === 0) return 0;
    await this.plans.bump(tx, key);
    await recordActivities(
      tx,
      author,
      advances.flatMap(({ key: stageKey, to }): Happening[] => {
        const stage = row.stages.find((candidate) => candidate.key === stageKey);
        if (!stage) return [];
        const { actualFromOn, actualToOn } = daysOf(stageKey);
        const subject = { subjectType: 'stage', subjectId: stage.id, subjectLabel: stageKey, programmeId } as const;
        const told = { ...subject, before: { status: stage.status } };
        return to === 'done'
          ? [{ action: 'stage.completed', ...told, after: { status: to, actualToOn } }]
          : [{ action: 'stage.begun', ...told, after: { status: to, actualFromOn } }];
      }),
    );
    return advances.length;
  }
}
