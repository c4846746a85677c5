import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StageGate } from '@waymark/contracts';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { StageGatesService } from '../stage-gates/stage-gates.service.ts';
import { type DemoDecision, demoDecisions, demoJudgements } from './content/decisions.ts';
import type { PeopleIds } from './content/people.ts';
import type { DemoProgrammes } from './demo-evidence-writer.ts';
import { inDays } from './in-days.ts';

/** Writes what people judged and decided at gates, with the facts that hold today: what was signed still does. */
@Injectable()
export class DemoDecisionWriter {
  constructor(
    private readonly database: Database,
    private readonly gates: StageGatesService,
  ) {}

  /** Comes after everything that gates look at. */
  async write(actor: Actor, people: PeopleIds, programmes: DemoProgrammes): Promise<void> {
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, (tx) =>
      tx.criterionNote.createMany({
        data: demoJudgements.map(({ programme, stageKey, key, by, onDay, note }) => ({
          organisationId,
          programmeId: programmes[programme],
          stageKey,
          key,
          isMet: true,
          note,
          updatedById: people[by],
          updatedAt: at(onDay),
        })),
      }),
    );
    const gates = {
      iso: await this.gates.list(actor, programmes.iso),
      soc2: await this.gates.list(actor, programmes.soc2),
      former: await this.gates.list(actor, programmes.former),
    };
    const rows = demoDecisions.flatMap((decision) => {
      const gate = gates[decision.programme].find(({ stageKey }) => stageKey === decision.stageKey);
      return gate
        ? [{ ...toRow(decision, gate, people), organisationId, programmeId: programmes[decision.programme] }]
        : [];
    });
    await this.database.withOrganisation(actor, (tx) => tx.stageDecision.createMany({ data: rows }));
  }
}

const at = (day: number) => new Date(`${inDays(day)}T14:30:00Z`);

function toRow({ decision, by, onDay, note }: DemoDecision, gate: StageGate, people: PeopleIds) {
  const facts = factsOf(gate, decision === 'go');
  return {
    ...{ id: randomUUIDv7(), stageId: gate.stageId, decision, note, facts },
    ...{ decidedById: people[by], decidedAt: at(onDay) },
  };
}

/** The criteria as they stood: all met for a go, the last one open before. */
function factsOf({ criteria }: StageGate, isGo: boolean) {
  return criteria.map(({ key, text, need }, place) => {
    const isMet = isGo || place < criteria.length - 1;
    return { key, text, isMet, have: need === null || isMet ? need : Math.max(0, need - 3), need };
  });
}
