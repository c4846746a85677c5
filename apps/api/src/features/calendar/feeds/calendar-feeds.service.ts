import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CalendarFeed, CreateCalendarFeed, CreatedCalendarFeed } from '@waymark/contracts';
import { calendarKinds, can, DomainError, isolated, type Language, languages, roles } from '@waymark/domain';
import { z } from 'zod';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { today } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';
import {
  createOrganisationToken,
  type OrganisationToken,
  readOrganisationToken,
} from '../../../common/organisation-token.ts';
import { ENVIRONMENT, type Environment } from '../../../env.ts';
import { CalendarEventsService } from '../calendar-events.service.ts';
import { asBeginAndEnd } from './begin-and-end.ts';
import { feedSubject, toFeed } from './calendar-feed.mapper.ts';
import { calendarFile } from './calendar-file.ts';

/** What a client keeps: a year back, and as far ahead as a certificate with its renewal reaches. */
const yearsBack = 1;
const yearsAhead = 4;

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

  /** Makes an address that a calendar program reads, in the language of who asks. It is in the answer, this once. */
  async create(actor: Actor, feed: CreateCalendarFeed): Promise<CreatedCalendarFeed> {
    const { organisationId, userId, language } = actor;
    const { token, tokenHash } = createOrganisationToken(organisationId);
    const created = await this.database.withOrganisation(actor, async (tx) => {
      await assertProgramme(tx, organisationId, feed.programmeId);
      const row = await tx.calendarFeed.create({ data: { organisationId, userId, tokenHash, language, ...feed } });
      const { id, createdAt, lastReadAt, ...told } = toFeed(row);
      await recordActivity(tx, actor, { action: 'calendar_feed.created', ...feedSubject(row), after: told });
      return { id, createdAt, lastReadAt, ...told };
    });
    return { ...created, url: this.addressOf(token) };
  }

  /** A new address for the same feed; the one before stops working at once. It is in the answer, this once. */
  async rotate(actor: Actor, id: string): Promise<CreatedCalendarFeed> {
    const { organisationId } = actor;
    const { token, tokenHash } = createOrganisationToken(organisationId);
    const rotated = await this.database.withOrganisation(actor, async (tx) => {
      const row = await findOwn(tx, actor, id);
      const data = { tokenHash, lastReadAt: null };
      const { count } = await tx.calendarFeed.updateMany({ where: { organisationId, id, revokedAt: null }, data });
      if (count === 0) throw new DomainError('link.revoked');
      await recordActivity(tx, actor, { action: 'calendar_feed.rotated', ...feedSubject(row) });
      return toFeed({ ...row, ...data });
    });
    return { ...rotated, url: this.addressOf(token) };
  }

  /** The address stops working at once. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      const row = await findOwn(tx, actor, id);
      const { count } = await tx.calendarFeed.updateMany({
        where: { organisationId, id, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw new DomainError('link.revoked');
      await recordActivity(tx, actor, { action: 'calendar_feed.revoked', ...feedSubject(row) });
    });
  }

  private addressOf(token: string): string {
    return `${this.environment.PUBLIC_URL}/calendar/${token}.ics`;
  }

  /** One's own feeds speak another language from now on. */
  async setLanguage(tx: Db, { organisationId, userId }: Actor, language: Language): Promise<void> {
    await tx.calendarFeed.updateMany({ where: { organisationId, userId }, data: { language } });
  }

  /** The calendar behind an address. Throws `resource.not_found` for none, `link.revoked` for one that ended. */
  async read(token: string): Promise<FeedContent> {
    const key = readOrganisationToken(token);
    const { organisationId } = key;
    const { feed, organisation } = await this.database.withOrganisation(key, async (tx) => {
      const found = await findWorking(tx, key);
      await tx.calendarFeed.updateMany({ where: { organisationId, id: found.id }, data: { lastReadAt: new Date() } });
      return { feed: found, organisation: await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } }) };
    });
    const language = z.enum(languages).catch('en').parse(feed.language);
    const on = today(organisation.timeZone);
    const { events: dated } = await this.events.dated(key, {
      fromOn: on.subtract({ years: yearsBack }).toString(),
      toOn: on.add({ years: yearsAhead }).toString(),
      today: on.toString(),
      programmeId: feed.programmeId,
      personId: feed.onlyMine ? feed.userId : null,
      kinds: feed.kinds.length === 0 ? null : z.array(z.enum(calendarKinds)).parse(feed.kinds),
      isByPerson: false,
      isCounted: false,
      withCancelled: true,
      language,
    });
    const events = feed.wholeBars ? dated : asBeginAndEnd(dated, language);
    const name = `${isolated(organisation.name)} · Waymark`;
    const body = calendarFile({ name, organisationId, events, on, language, alarmDays: feed.alarmDays });
    return { body, entityTag: `W/"${createHash('sha256').update(body).digest('base64url')}"` };
  }
}

/** One's own feed that works. */
async function findOwn(tx: Db, { organisationId, userId }: Actor, id: string) {
  const row = await tx.calendarFeed.findFirst({ where: { organisationId, id, userId, revokedAt: null } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

async function assertProgramme(tx: Db, organisationId: string, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const programme = await tx.programme.findUnique({ where: { organisationId_id: { organisationId, id } } });
  if (!programme) throw new DomainError('resource.not_found');
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
