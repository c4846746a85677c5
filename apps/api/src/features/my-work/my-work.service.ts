import { Injectable } from '@nestjs/common';
import { type MyWork, myWorkSchema } from '@waymark/contracts';
import { can } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { myWorkText } from './my-work.sql.ts';

const rowSchema = myWorkSchema.shape.items.element.omit({ isOverdue: true });

@Injectable()
export class MyWorkService {
  constructor(private readonly database: Database) {}

  /** What the actor is asked to do, soonest first, at most 200. */
  async list(actor: Actor): Promise<MyWork> {
    const values = [actor.organisationId, actor.userId, can(actor.role, 'evidence:review')];
    const rows = await this.database.read(actor, { name: 'my_work', text: myWorkText, values });
    const now = today(actor.timeZone).toString();
    const items = rows.map((row) => {
      const item = rowSchema.parse(row);
      return { ...item, isOverdue: item.dueOn !== null && item.dueOn < now };
    });
    return { items };
  }
}
