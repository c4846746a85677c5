import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type CalendarFeed,
  type CreateCalendarFeed,
  type CreatedCalendarFeed,
  calendarFeedSchema,
} from '@waymark/contracts';
import { can, DomainError, roles } from '@waymark/domain';
import { z } from 'zod';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import {
  createOrganisationToken,
  type OrganisationToken,
  readOrganisationToken,
} from '../../common/organisation-token.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { CalendarEventsService } from './calendar-events.service.ts';
import { calendarFile } from './calendar-file.ts';

/** What a client keeps: a year back, and as far ahead as a certificate with its renewal reaches. */
const yearsBack = 1;
const yearsAhead = 5;

export interface FeedContent {
  body: string;
  entityTag: string;
}

@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly database: Database,
    private readonly events: CalendarEventsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** One's own feeds that work, newest first. */
  async list({ organisationId, userId }: Actor): Promise<CalendarFeed[]> {
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const where = { organisationId, userId, revokedAt: null };
      return (await tx.calendarFeed.findMany({ where, orderBy: { createdAt: 'desc' }, take: 200 })).map(toFeed);
    });
  }

  /** Makes an address that a calendar program reads. It is in the answer, this once. */
  async create(actor: Actor, { name }: CreateCalendarFeed): Promise<CreatedCalendarFeed> {
    const { organisationId, userId } = actor;
    const { token, tokenHash } = createOrganisationToken(organisationId);
    const feed = await this.database.withOrganisation(actor, async (tx) => {
      const row = await tx.calendarFeed.create({ data: { organisationId, userId, name, tokenHash } });
      await recordActivity(tx, actor, { action: 'calendar_feed.created', ...subject(row), after: { name } });
      return toFeed(row);
    });
    return { ...feed, url: `${this.environment.PUBLIC_URL}/calendar/${token}.ics` };
  }

  /** The address stops working at once. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { organisationId, userId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      const row = await tx.calendarFeed.findFirst({ where: { organisationId, id, userId, revokedAt: null } });
      if (!row) throw new DomainError('resource.not_found');
      const { count } = await tx.calendarFeed.updateMany({
        where: { organisationId, id, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw new DomainError('link.revoked');
      await recordActivity(tx, actor, { action: 'calendar_feed.revoked', ...subject(row) });
    });
  }

  /** The calendar behind an address. Throws `resource.not_found` for none, `link.revoked` for one that ended. */
  async read(token: string): Promise<FeedContent> {
    const key = readOrganisationToken(token);
    const { organisationId } = key;
    const name = await this.database.withOrganisation(key, async (tx) => {
      const feed = await findWorking(tx, key);
      await tx.calendarFeed.updateMany({ where: { organisationId, id: feed.id }, data: { lastReadAt: new Date() } });
      const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
      return `${organisation.name} · Waymark`;
    });
    const on = today();
    const events = await this.events.dated(key, {
      fromOn: on.subtract({ years: yearsBack }).toString(),
      toOn: on.add({ years: yearsAhead }).toString(),
      programmeId: null,
    });
    const body = calendarFile({ name, organisationId, events, on });
    return { body, entityTag: `"${createHash('sha256').update(body).digest('base64url')}"` };
  }
}

/** A feed shows what its owner may see: whoever left, or may not see the calendar any more, has none. */
async function findWorking(tx: Db, { organisationId, tokenHash }: OrganisationToken) {
  const feed = await tx.calendarFeed.findUnique({
    where: { organisationId_tokenHash: { organisationId, tokenHash } },
    include: { user: true },
  });
  if (!feed) throw new DomainError('resource.not_found');
  const maySee = feed.user.removedAt === null && can(z.enum(roles).parse(feed.user.role), 'calendar:read');
  if (feed.revokedAt !== null || !maySee) throw new DomainError('link.revoked');
  return feed;
}

interface FeedRow {
  id: string;
  name: string;
  createdAt: Date;
  lastReadAt: Date | null;
}

function subject({ id, name }: FeedRow) {
  return { subjectType: 'calendar_feed', subjectId: id, subjectLabel: name };
}

function toFeed({ id, name, createdAt, lastReadAt }: FeedRow): CalendarFeed {
  return calendarFeedSchema.parse({
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
  });
}
