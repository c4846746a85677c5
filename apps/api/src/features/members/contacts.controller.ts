import { Controller, Get } from '@nestjs/common';
import { type Contact, contactSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { MembersService } from './members.service.ts';

@Controller('orgs/:org/contacts')
export class ContactsController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Require('organisation:read')
  @Answers(contactSchema.array())
  list(@CurrentActor() actor: Actor): Promise<Contact[]> {
    return this.members.contacts(actor);
  }
}
