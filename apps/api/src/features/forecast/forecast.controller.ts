import { Controller, Get, Param } from '@nestjs/common';
import { type Forecast, forecastSchema } from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { ForecastsService } from './forecasts.service.ts';

@Controller('orgs/:org/programmes/:programmeId/forecast')
export class ForecastController {
  constructor(private readonly forecasts: ForecastsService) {}

  @Get()
  @Require('programme:oversee')
  @Answers(forecastSchema)
  read(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<Forecast> {
    return this.forecasts.read(actor, programmeId);
  }
}
