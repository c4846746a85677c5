import { Body, Controller, Put } from '@nestjs/common';
import { type UpdateMyLanguage, updateMyLanguageSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { MembersService } from './members.service.ts';

@Controller('orgs/:org/my-language')
export class MyLanguageController {
  constructor(private readonly members: MembersService) {}

  /** In which language the person who asks reads mails and feeds from now on. */
  @Put()
  @Require('organisation:read')
  @Refuses()
  @Answers(updateMyLanguageSchema)
  set(
    @CurrentActor() actor: Actor,
    @Body({ schema: updateMyLanguageSchema }) body: UpdateMyLanguage,
  ): Promise<UpdateMyLanguage> {
    return this.members.setLanguage(actor, body);
  }
}
