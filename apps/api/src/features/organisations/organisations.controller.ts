import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import {
  type CreateOrganisation,
  createOrganisationSchema,
  type Organisation,
  organisationSchema,
  type UpdateOrganisation,
  updateOrganisationSchema,
} from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { RefusedInDemo, Require, SignedIn } from '../../common/access.guard.ts';
import { type Actor, CurrentActor, CurrentUser, type User } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { CurrentLanguage } from '../../common/request-language.ts';
import { SeenVersion } from '../../common/version.ts';
import { OrganisationsService } from './organisations.service.ts';

@Controller('orgs')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Post()
  @SignedIn()
  @RefusedInDemo('demo.no_account')
  @Refuses()
  @Answers(organisationSchema)
  create(
    @CurrentUser() user: User,
    @CurrentLanguage() language: Language,
    @Body({ schema: createOrganisationSchema }) body: CreateOrganisation,
  ): Promise<Organisation> {
    return this.organisations.create(user, language, body);
  }

  @Get(':org')
  @Require('organisation:read')
  @Answers(organisationSchema)
  read(@CurrentActor() actor: Actor): Promise<Organisation> {
    return this.organisations.read(actor);
  }

  @Patch(':org')
  @Require('organisation:update')
  @Refuses('organisation.time_zone_unknown')
  @Answers(organisationSchema)
  update(
    @CurrentActor() actor: Actor,
    @SeenVersion() version: number,
    @Body({ schema: updateOrganisationSchema }) body: UpdateOrganisation,
  ): Promise<Organisation> {
    return this.organisations.update(actor, version, body);
  }

  @Delete(':org')
  @AnswersNothing()
  @Require('organisation:delete')
  @RefusedInDemo('demo.stays')
  @Refuses('session.reauthentication_required')
  async remove(@CurrentActor() actor: Actor): Promise<void> {
    await this.organisations.remove(actor);
  }
}
