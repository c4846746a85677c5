import { Controller, Get } from '@nestjs/common';
import { type Me, meSchema } from '@waymark/contracts';
import { SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { OrganisationsService } from './organisations.service.ts';

@Controller('me')
export class MeController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @SignedIn()
  @Answers(meSchema)
  me(@CurrentUser() user: User): Promise<Me> {
    return this.organisations.me(user);
  }
}
