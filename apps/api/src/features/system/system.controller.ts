import { Controller, Get, Inject } from '@nestjs/common';
import { type System, systemSchema } from '@waymark/contracts';
import { Public } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { Mailer } from '../../common/mailer.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { SignUpService } from '../sign-in/sign-up.service.ts';

@Controller('system')
export class SystemController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly mailer: Mailer,
    private readonly signUp: SignUpService,
  ) {}

  @Get()
  @Public()
  @Answers(systemSchema)
  async read(): Promise<System> {
    const signUp = await this.signUp.now();
    return { version: '0.1.0', demo: this.environment.DEMO, mail: this.mailer.isOn, signUp };
  }
}
