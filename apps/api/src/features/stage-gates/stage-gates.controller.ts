import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  exactText,
  type JudgeCriterion,
  judgeCriterionSchema,
  type ReopenStage,
  reopenStageSchema,
  type SignGate,
  type StageGate,
  signGateSchema,
  stageGateSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { StageGatesService } from './stage-gates.service.ts';

@Controller('orgs/:org/programmes/:programmeId')
export class StageGatesController {
  constructor(private readonly gates: StageGatesService) {}

  @Get('stage-gates')
  @Require('programme:read')
  @Answers(stageGateSchema.array())
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<StageGate[]> {
    return this.gates.list(actor, programmeId);
  }

  /** Answers the gate as it is after the decision. */
  @Post('stages/:stageId/decisions')
  @Require('stage:sign')
  @Refuses('stage.already_done', 'stage.order')
  @Answers(stageGateSchema)
  sign(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('stageId', { schema: z.uuid() }) stageId: string,
    @SeenVersion() version: number,
    @Body({ schema: signGateSchema }) body: SignGate,
  ): Promise<StageGate> {
    return this.gates.sign(actor, { programmeId, stageId }, version, body);
  }

  @Post('stages/:stageId/reopen')
  @HttpCode(200)
  @Require('programme:manage')
  @Refuses('stage.not_done')
  @Answers(stageGateSchema)
  reopen(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('stageId', { schema: z.uuid() }) stageId: string,
    @SeenVersion() version: number,
    @Body({ schema: reopenStageSchema }) body: ReopenStage,
  ): Promise<StageGate> {
    return this.gates.reopen(actor, { programmeId, stageId }, version, body);
  }

  /** Whoever may sign a gate may judge what only a person can judge. */
  @Put('stages/:stageId/criteria/:key')
  @Require('stage:sign')
  @Refuses('criterion.computed', 'stage.already_done')
  @Answers(stageGateSchema)
  judge(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('stageId', { schema: z.uuid() }) stageId: string,
    @Param('key', { schema: exactText({ max: 100 }) }) key: string,
    @SeenVersion() version: number,
    @Body({ schema: judgeCriterionSchema }) body: JudgeCriterion,
  ): Promise<StageGate> {
    return this.gates.judge(actor, { programmeId, stageId, key }, version, body);
  }
}
