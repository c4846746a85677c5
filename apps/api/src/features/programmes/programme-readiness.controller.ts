import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type Gate,
  gateSchema,
  type Readiness,
  type ReadinessQuery,
  readinessQuerySchema,
  readinessSchema,
} from '@waymark/contracts';
import { parseDay } from '@waymark/domain';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { today } from '../../common/clock.ts';
import { ReadinessService } from '../gap-items/readiness.service.ts';

@Controller('orgs/:org/programmes/:programmeId')
export class ProgrammeReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get('gates')
  @Require('programme:oversee')
  @Answers(gateSchema.array())
  async gates(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<Gate[]> {
    return (await this.readiness.figuresOfOne(actor, programmeId, today(actor.timeZone))).gates;
  }

  @Get('readiness')
  @Require('programme:oversee')
  @Answers(readinessSchema)
  async shares(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: readinessQuerySchema }) { on }: ReadinessQuery,
  ): Promise<Readiness> {
    return (await this.readiness.figuresOfOne(actor, programmeId, on ? parseDay(on) : today(actor.timeZone))).readiness;
  }
}
