import { type CalendarFeed, calendarFeedSchema } from '@waymark/contracts';

export interface FeedRow {
  id: string;
  name: string;
  programmeId: string | null;
  onlyMine: boolean;
  kinds: string[];
  alarmDays: number | null;
  wholeBars: boolean;
  createdAt: Date;
  lastReadAt: Date | null;
}

export function toFeed({ createdAt, lastReadAt, ...row }: FeedRow): CalendarFeed {
  const { id, name, programmeId, onlyMine, kinds, alarmDays, wholeBars } = row;
  return calendarFeedSchema.parse({
    id,
    name,
    programmeId,
    onlyMine,
    kinds,
    alarmDays,
    wholeBars,
    createdAt: createdAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
  });
}

/** How the activity log names a feed. */
export function feedSubject({ id, name }: Pick<FeedRow, 'id' | 'name'>) {
  return { subjectType: 'calendar_feed', subjectId: id, subjectLabel: name } as const;
}
