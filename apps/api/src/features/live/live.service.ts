import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type LiveMessage, type Look, type PresencePlace, readerOf } from '@waymark/contracts';
import { can, DomainError } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { LiveAccess } from '../../common/live-access.ts';
import { LiveListener } from './live-listener.ts';
import { messageFor } from './live-messages.ts';
import { type LiveNotification, liveChannel } from './live-notification.ts';
import { LivePage } from './live-page.ts';
import { LivePresence } from './live-presence.ts';

/** Of this API; a stranger cannot hold more of it by opening pages. */
const most = { person: 12, organisation: 1000, all: 10_000 };
const beatMs = 20_000;
const lookAfterMs = 60_000;

const membershipActions = ['member.role_changed', 'member.removed', 'member.joined'];

/** The pages that are open on this API, and what they are told of. */
@Injectable()
export class LiveService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly pages = new Set<LivePage>();
  private readonly timers: NodeJS.Timeout[] = [];
  private isOver = false;
  /** One after the other, so that whoever lost a permission hears nothing of what came after it. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly listener: LiveListener,
    private readonly access: LiveAccess,
    private readonly presence: LivePresence,
    private readonly database: Database,
  ) {}

  /** Somebody came to look at something, still does, or left: all APIs hear it, and tell whoever is there. */
  async look({ organisationId, role, userId, userName }: Actor, { page, place }: Look): Promise<void> {
    const reader = place && readerOf(place.kind);
    if (reader && !can(role, reader)) throw new DomainError('access.forbidden');
    const said: LiveNotification = {
      kind: 'look',
      organisationId,
      page,
      place,
      person: { id: userId, name: userName },
    };
    await this.database.prisma.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(said)})`;
  }

  onApplicationBootstrap(): void {
    this.timers.push(
      setInterval(() => this.tellAll({ type: 'beat' }), beatMs),
      setInterval(() => this.after(() => this.lookAfter([...this.pages])), lookAfterMs),
      setInterval(() => this.presence.forget(this.tellPresence), beatMs),
    );
    for (const timer of this.timers) timer.unref();
  }

  onModuleDestroy(): void {
    this.isOver = true;
    for (const timer of this.timers) clearInterval(timer);
    // Their browsers come back by themselves, to an API that stays.
    for (const page of this.pages) page.end();
  }

  /** A page of whoever asks, from now on told of what others do. */
  async open(actor: Actor, pageId: string): Promise<LivePage> {
    const { organisationId, userId, role, session } = actor;
    if (!session || this.isOver) throw new DomainError('service.unavailable');
    this.assertRoom(organisationId, userId);
    await this.listener.listen({
      hear: (notification) => this.after(() => this.hear(notification)),
      missed: () => this.after(() => this.askAgain()),
    });
    const page = new LivePage({ organisationId, userId, role, sessionId: session.id, page: pageId });
    this.pages.add(page);
    page.stream.once('close', () => this.pages.delete(page));
    // Whatever became of the person while the page was let in.
    this.after(() => this.lookAfter([page]));
    page.say({ type: 'ready' });
    return page;
  }

  private assertRoom(organisationId: string, userId: string): void {
    const ofOrganisation = this.in(organisationId);
    const ofPerson = [...this.pages].filter(({ listener }) => listener.userId === userId);
    const isFull =
      ofPerson.length >= most.person || ofOrganisation.length >= most.organisation || this.pages.size >= most.all;
    if (isFull) throw new DomainError('live.too_many');
  }

  private in(organisationId: string): LivePage[] {
    return [...this.pages].filter(({ listener }) => listener.organisationId === organisationId);
  }

  private tellAll(message: LiveMessage): void {
    for (const page of this.pages) page.say(message);
  }

  private after(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch((err: unknown) => {
      this.logger.warn({ err }, 'Open pages could not be told of a change');
    });
  }

  private async hear(notification: LiveNotification): Promise<void> {
    if (notification.kind === 'session_over')
      return this.lookAfter([...this.pages].filter(({ listener }) => listener.userId === notification.userId));
    const pages = this.in(notification.organisationId);
    if (notification.kind === 'organisation_over') return this.lookAfter(pages);
    if (notification.kind === 'look') return this.presence.look(notification, this.tellPresence);
    for (const page of pages) {
      const message = messageFor(page, notification);
      if (message) page.say(message);
    }
    const isOfMembers = notification.kind === 'happening' && membershipActions.includes(notification.action);
    if (isOfMembers) await this.lookAfter(pages);
  }

  private readonly tellPresence = (place: PresencePlace, organisationId: string): void => {
    for (const page of this.in(organisationId)) {
      const message = this.presence.messageFor(page, place);
      if (message) page.say(message);
    }
  };

  /** What was said in between nobody knows, also who may hear it no more. */
  private async askAgain(): Promise<void> {
    await this.lookAfter([...this.pages]);
    this.tellAll({ type: 'ready' });
  }

  /** Ends the pages whose session or membership is over; those whose role is another ask everything again. */
  private async lookAfter(pages: readonly LivePage[]): Promise<void> {
    for (const [organisationId, group] of Map.groupBy(pages, ({ listener }) => listener.organisationId)) {
      const roles = await this.access
        .rolesOf(
          organisationId,
          group.map(({ listener }) => listener.sessionId),
        )
        .catch(() => {
          // Who may hear what is not known.
          for (const page of group) page.end();
          return undefined;
        });
      if (!roles) continue;
      for (const page of group) this.settle(page, roles.get(page.listener.sessionId));
    }
  }

  private settle(page: LivePage, role: LivePage['role'] | null | undefined): void {
    if (!role) page.end({ type: 'over', what: role === null ? 'removed' : 'session_ended' });
    if (!role || role === page.role) return;
    page.role = role;
    page.say({ type: 'ready' });
  }
}
