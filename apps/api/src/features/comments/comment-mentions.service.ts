import { Inject, Injectable } from '@nestjs/common';
import type { CommentPlace } from '@waymark/contracts';
import { type CommentedKind, inEachLanguage, languages, type ReminderKind } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { z } from 'zod';
import { Database, type Db, type Tenant } from '../../common/database.ts';
import type { Letter } from '../../common/mail/letter.ts';
import { Mailer } from '../../common/mailer.ts';
import { Outbox } from '../../common/outbox/outbox.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { NoticesService } from '../reminders/notices.service.ts';
import { namedPlace, pathOf, placeIn } from './comment-places.ts';
import { mentionLetter } from './mention-letter.ts';
import { mentionWords } from './mention-words.ts';

/** As which of their dates people are told of it, and how: mail at once, in that of the day, or only in the app. */
const reminded: Readonly<Record<CommentedKind, ReminderKind>> = {
  gap_item: 'gap_item',
  evidence: 'evidence_expiry',
  task: 'task',
};

/** Tells whoever is named in a comment: in the bell, and by mail as they want it. */
@Injectable()
export class CommentMentionsService {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly notices: NoticesService,
    outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    outbox.add({
      name: 'comment-mentions',
      actions: ['comment.written', 'comment.changed'],
      take: (tenant, entry) => this.tell(tenant, entry),
    });
  }

  /** The mails go after all is written: a worker that ends in between sends one too few, and none twice. */
  private async tell(tenant: Tenant, { subjectId }: Activity): Promise<void> {
    const letters = await this.database.withOrganisation(tenant, (tx) => this.write(tx, tenant, subjectId ?? ''));
    for (const letter of letters) await this.mailer.send(tenant, letter);
  }

  private async write(tx: Db, tenant: Tenant, id: string): Promise<Letter[]> {
    const { organisationId } = tenant;
    const comment = await tx.comment.findUnique({
      where: { organisationId_id: { organisationId, id } },
      include: { author: { include: { user: true, organisation: true } } },
    });
    if (!comment || comment.removedAt !== null) return [];
    const toldAt = new Date();
    const told = await tx.commentMention.updateManyAndReturn({
      where: { organisationId, commentId: id, toldAt: null, member: { removedAt: null } },
      data: { toldAt },
      include: { member: { include: { user: true } } },
    });
    const place = placeIn(comment);
    const { label, programme } = await namedPlace(tx, tenant, place);
    const { user, organisation } = comment.author;
    const link = `${this.environment.PUBLIC_URL}/o/${organisation.slug}/${pathOf(place, programme?.id ?? null)}`;
    const about = {
      author: user.name,
      organisation: organisation.name,
      programme: programme?.name ?? null,
      link,
    };
    const letters: Letter[] = [];
    for (const { userId, member } of told) {
      const language = z.enum(languages).catch('en').parse(member.language);
      const isMailedNow = await this.notices.tell(tx, tenant, {
        ...{ userId, key: `mention:${id}`, kind: reminded[place.kind], eventId: eventIdOf(place) },
        ...{
          titles: inEachLanguage((each) => mentionWords(each).title(user.name, label(each))),
          programmeId: programme?.id ?? null,
          at: toldAt,
        },
        timeZone: organisation.timeZone,
      });
      if (isMailedNow)
        letters.push(mentionLetter(language, { to: member.user.email, label: label(language), ...about }));
    }
    return letters;
  }
}

/** As the calendar names what it is about, by which the bell finds it. */
const eventIdOf = ({ kind, id }: CommentPlace) =>
  kind === 'evidence' ? `evidence_expiry:mention:${id}` : `${kind}:${id}`;
