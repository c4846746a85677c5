import { Controller, Get, Header } from '@nestjs/common';
import { type Health, healthSchema } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { Public } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { Database } from '../../common/database.ts';

@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @Header('Cache-Control', 'no-store')
  @Answers(healthSchema)
  live(): Health {
    return { status: 'live' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @Public()
  @Header('Cache-Control', 'no-store')
  @Answers(healthSchema)
  async ready(): Promise<Health> {
    try {
      await this.database.prisma.$queryRaw`SELECT 1`;
    } catch {
      throw new DomainError('service.unavailable');
    }
    return { status: 'ready' };
  }
}
