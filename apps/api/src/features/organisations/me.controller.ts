import { Body, Controller, Get, HttpCode, Put, StreamableFile } from '@nestjs/common';
import { type Me, meSchema, type UpdateMe, updateMeSchema } from '@waymark/contracts';
import { SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { Answers, AnswersFile } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { MyDataService } from './my-data.service.ts';
import { OrganisationsService } from './organisations.service.ts';

@Controller('me')
export class MeController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly myData: MyDataService,
  ) {}

  @Get()
  @SignedIn()
  @Answers(meSchema)
  me(@CurrentUser() user: User): Promise<Me> {
    return this.organisations.me(user);
  }

  /** How the person is called from now on. */
  @Put()
  @HttpCode(200)
  @SignedIn()
  @Refuses()
  @Answers(meSchema)
  async rename(@CurrentUser() user: User, @Body({ schema: updateMeSchema }) body: UpdateMe): Promise<Me> {
    await this.myData.rename(user, body);
    return this.organisations.me(user);
  }

  /** All that is kept about the person who asks. */
  @Get('export')
  @SignedIn()
  @AnswersFile({ types: ['application/json'] })
  async export(@CurrentUser() user: User): Promise<StreamableFile> {
    const data = JSON.stringify(await this.myData.export(user), null, 2);
    return new StreamableFile(Buffer.from(data), {
      type: 'application/json',
      disposition: 'attachment; filename="Waymark.json"',
    });
  }
}
