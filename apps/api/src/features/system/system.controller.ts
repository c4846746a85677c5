import { Controller, Get, Inject } from '@nestjs/common';
import { type System, systemSchema } from '@waymark/contracts';
import { Public } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { Mailer } from '../../common/mailer.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';

@Controller('system')
export class SystemController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @Public()
  @Answers(systemSchema)
  read(): System {
    return { version: '0.1.0', demo: this.environment.DEMO, mail: this.mailer.isOn };
  }
}
