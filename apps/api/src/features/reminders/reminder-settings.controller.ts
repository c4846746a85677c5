import { Body, Controller, Get, Param, Patch, Put } from '@nestjs/common';
import {
  type ReminderPreferences,
  type ReminderRule,
  reminderPreferencesSchema,
  reminderRuleSchema,
  type SetReminderPreference,
  setReminderPreferenceSchema,
  type UpdateReminderRule,
  updateReminderRuleSchema,
} from '@waymark/contracts';
import { type DeliveryKind, deliveryKinds, type ReminderKind, reminderKinds } from '@waymark/domain';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { ReminderPreferencesService } from './reminder-preferences.service.ts';
import { ReminderRulesService } from './reminder-rules.service.ts';

const kindSchema = z.enum(reminderKinds);
const deliveryKindSchema = z.enum(deliveryKinds);

@Controller('orgs/:org')
export class ReminderSettingsController {
  constructor(
    private readonly rules: ReminderRulesService,
    private readonly preferences: ReminderPreferencesService,
  ) {}

  @Get('reminder-rules')
  @Require('reminder:read')
  @Answers(reminderRuleSchema.array())
  listRules(@CurrentActor() actor: Actor): Promise<ReminderRule[]> {
    return this.rules.list(actor);
  }

  @Patch('reminder-rules/:kind')
  @Require('reminder:manage')
  @Refuses()
  @Answers(reminderRuleSchema)
  updateRule(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: kindSchema }) kind: ReminderKind,
    @SeenVersion() version: number,
    @Body({ schema: updateReminderRuleSchema }) body: UpdateReminderRule,
  ): Promise<ReminderRule> {
    return this.rules.update(actor, kind, version, body);
  }

  @Get('me/reminder-preferences')
  @Require('reminder:read')
  @Answers(reminderPreferencesSchema)
  listPreferences(@CurrentActor() actor: Actor): Promise<ReminderPreferences> {
    return this.preferences.list(actor);
  }

  @Put('me/reminder-preferences/:kind')
  @Require('reminder:read')
  @Refuses()
  @Answers(reminderPreferencesSchema)
  setPreference(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: deliveryKindSchema }) kind: DeliveryKind,
    @Body({ schema: setReminderPreferenceSchema }) body: SetReminderPreference,
  ): Promise<ReminderPreferences> {
    return this.preferences.set(actor, kind, body);
  }
}
