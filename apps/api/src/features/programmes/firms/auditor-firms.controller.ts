import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import {
  type AuditorFirm,
  auditorFirmSchema,
  nameSchema,
  type UpdateAuditorFirm,
  updateAuditorFirmSchema,
} from '@waymark/contracts';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { AuditorFirmsService } from './auditor-firms.service.ts';

@Controller('orgs/:org/auditor-firms')
export class AuditorFirmsController {
  constructor(private readonly firms: AuditorFirmsService) {}

  @Get()
  @Require('programme:read')
  @Answers(auditorFirmSchema.array())
  list(@CurrentActor() actor: Actor): Promise<AuditorFirm[]> {
    return this.firms.list(actor);
  }

  @Patch(':name')
  @Require('programme:manage')
  @Refuses()
  @Answers(auditorFirmSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('name', { schema: nameSchema }) name: string,
    @SeenVersion() version: number,
    @Body({ schema: updateAuditorFirmSchema }) body: UpdateAuditorFirm,
  ): Promise<AuditorFirm> {
    return this.firms.update(actor, name, version, body);
  }
}
