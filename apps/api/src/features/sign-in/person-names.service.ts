import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database.ts';

/** What people are called; whoever changes a name tells of it in the logs of their organisations. */
@Injectable()
export class PersonNamesService {
  constructor(private readonly database: Database) {}

  async set(userId: string, name: string): Promise<void> {
    await this.database.prisma.user.update({ where: { id: userId }, data: { name } });
  }
}
