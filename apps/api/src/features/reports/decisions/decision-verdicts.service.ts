import { Injectable } from '@nestjs/common';
import type { Decision, DecisionEffect, decideSchema } from '@waymark/contracts';
import { DomainError, decisionAbilities, type Language, languages, shortened } from '@waymark/domain';
import type { z } from 'zod';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import type { Db } from '../../../common/database.ts';
import { TimelinesService } from '../../timeline/timelines.service.ts';
import { changeOf, effectOf, type Planned } from './decision-effect.ts';
import type { DecisionOptionRow, DecisionRow } from './decision-rows.ts';
import { optionOf, subjectOf } from './decision-writes.ts';
import { DecisionsService, touch } from './decisions.service.ts';

type Verdict = z.output<typeof decideSchema>;

/** As long as the reason of a plan may be. */
const longestReason = 200;

@Injectable()
export class DecisionVerdictsService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly timelines: TimelinesService,
  ) {}

  /**
   * Chooses an option, with the reason; what each of them would do as things stand is kept with it. `carryOut` puts the option into
   * force as the timeline adopts a plan, in the same transaction. Throws `decision.not_own`, `decision.not_open`,
   * `decision.not_in_plan`, `decision.stage_not_ahead`, and what no plan can be changed to.
   */
  decide(actor: Actor, id: string, version: number, verdict: Verdict): Promise<Decision> {
    return this.decisions.save(actor, { id, version }, async (tx, row) => {
      if (!decisionAbilities({ state: row.state, deciderId: row.decider.id }, actor).decide) {
        throw new DomainError('decision.not_own');
      }
      const option = row.options.find((one) => one.id === verdict.optionId);
      if (!option) throw new DomainError('resource.not_found');
      const effects = await this.effectsOf(tx, actor, row);
      if (!(await this.carryOut(tx, actor, { row, option, verdict }))) return 'replanned';
      await keepEffects(tx, actor, effects);
      await write(tx, actor, { row, option, verdict });
      return 'saved';
    });
  }

  /** What every option does, in each language, before any of it is done. */
  private async effectsOf(tx: Db, actor: Actor, row: DecisionRow): Promise<KeptEffect[]> {
    const said: [Language, Planned | null][] = [];
    for (const language of languages) {
      said.push([language, await this.decisions.planned({ ...actor, language, tx }, row.programme?.id ?? null)]);
    }
    return row.options.map((option) => ({
      id: option.id,
      effect: Object.fromEntries(said.map(([language, planned]) => [language, effectOf(planned, option, language)])),
    }));
  }

  /** Whether the plan was still the one that was seen, where it was to be changed. */
  private async carryOut(tx: Db, actor: Actor, { row, option, verdict }: Decided): Promise<boolean> {
    const { carryOut, reason } = verdict;
    if (!carryOut) return true;
    const programmeId = row.programme?.id ?? null;
    const planned = await this.decisions.planned({ ...actor, tx }, programmeId);
    if (!planned || programmeId === null) throw new DomainError('decision.not_in_plan');
    const change = changeOf(planned, option);
    const why = shortened(reason.replaceAll(/\s+/g, ' '), longestReason);
    return this.timelines.adoptIn(
      tx,
      actor,
      { programmeId, version: carryOut.planVersion },
      { ...change, reason: why },
    );
  }
}

interface KeptEffect {
  id: string;
  effect: Record<string, DecisionEffect>;
}

async function keepEffects(tx: Db, { organisationId }: Actor, effects: readonly KeptEffect[]): Promise<void> {
  for (const { id, effect } of effects) {
    await tx.reportDecisionOption.updateMany({ where: { organisationId, id }, data: { effect } });
  }
}

interface Decided {
  row: DecisionRow;
  option: DecisionOptionRow;
  verdict: Verdict;
}

async function write(tx: Db, actor: Actor, { row, option, verdict }: Decided): Promise<void> {
  const { organisationId } = actor;
  const { reason, carryOut } = verdict;
  const isCarriedOut = carryOut !== null;
  await tx.reportDecisionOption.updateMany({ where: { organisationId, id: option.id }, data: { isChosen: true } });
  await touch(tx, actor, row.id, { state: 'decided', reason, decidedAt: new Date(), isCarriedOut });
  const after = { chosen: optionOf(option), optionId: option.id, reason, isCarriedOut };
  await recordActivity(tx, actor, { action: 'report_decision.decided', ...subjectOf(row), after });
}
