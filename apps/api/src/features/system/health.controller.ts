import { Controller, Get, Header } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import { Public } from '../../common/access.guard.ts';
import { Database } from '../../common/database.ts';

@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @Header('Cache-Control', 'no-store')
  live() {
    return { status: 'live' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @Public()
  @Header('Cache-Control', 'no-store')
  async ready() {
    try {
      await this.database.prisma.$queryRaw`SELECT 1`;
    } catch {
      throw new DomainError('service.unavailable');
    }
    return { status: 'ready' };
  }
}
