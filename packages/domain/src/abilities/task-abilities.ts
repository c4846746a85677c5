import { can } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

/** What somebody may do with a task: its assignee says that it is done, who manages tasks does the rest too. */
export function taskAbilities({ assigneeId }: { assigneeId: string }, { userId, role }: Asker) {
  const manages = can(role, 'task:manage');
  return {
    edit: manages,
    remove: manages,
    setStatus: can(role, 'task:complete') && (manages || assigneeId === userId),
  };
}
