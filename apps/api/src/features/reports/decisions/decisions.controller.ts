import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  askDecisionSchema,
  type Decision,
  decideSchema,
  decisionSchema,
  type UpdateDecision,
  updateDecisionSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { DecisionVerdictsService } from './decision-verdicts.service.ts';
import { DecisionsService } from './decisions.service.ts';

/** What a plan refuses to be changed to. */
const planRefusals = [
  ...(['programme.dates_reversed', 'programme.target_in_past', 'stage.dates_reversed'] as const),
  ...(['plan.nothing_changed', 'stage.pinned'] as const),
];

@Controller('orgs/:org/report-decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly verdicts: DecisionVerdictsService,
  ) {}

  @Get()
  @Require('report:read')
  @Answers(decisionSchema.array())
  list(@CurrentActor() actor: Actor): Promise<Decision[]> {
    return this.decisions.list(actor);
  }

  @Get(':id')
  @Require('report:read')
  @Answers(decisionSchema)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<Decision> {
    return this.decisions.read(actor, id);
  }

  @Post()
  @Require('decision:ask')
  @Refuses()
  @Answers(decisionSchema)
  ask(
    @CurrentActor() actor: Actor,
    @Body({ schema: askDecisionSchema }) body: z.output<typeof askDecisionSchema>,
  ): Promise<Decision> {
    return this.decisions.ask(actor, body);
  }

  @Patch(':id')
  @Require('decision:ask')
  @Refuses('decision.not_open')
  @Answers(decisionSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateDecisionSchema }) body: UpdateDecision,
  ): Promise<Decision> {
    return this.decisions.update(actor, { id, version }, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Require('decision:ask')
  @Refuses('decision.not_open')
  @Answers(decisionSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
  ): Promise<Decision> {
    return this.decisions.withdraw(actor, { id, version });
  }

  /** Whoever was asked chooses. With `carryOut` the plan changes along; the decision alone is recorded without. */
  @Post(':id/verdict')
  @HttpCode(200)
  @Require('decision:make')
  @Refuses('decision.not_own', 'decision.not_open', 'decision.not_in_plan', 'decision.stage_not_ahead', ...planRefusals)
  @Answers(decisionSchema)
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: decideSchema }) body: z.output<typeof decideSchema>,
  ): Promise<Decision> {
    return this.verdicts.decide(actor, id, version, body);
  }
}
