import type { ByAndAt } from '@waymark/contracts';

/** As the activity log has it; nobody did what Waymark did itself. */
export const byAndAt = (entry: { at: Date; actorId: string | null; actorName: string }): ByAndAt => ({
  by: entry.actorId === null ? null : { id: entry.actorId, name: entry.actorName },
  at: entry.at.toISOString(),
});
