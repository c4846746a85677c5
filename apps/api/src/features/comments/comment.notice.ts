import type { CommentPlace } from '@waymark/contracts';
import { type CommentedKind, isolated, type Language, type ReminderKind } from '@waymark/domain';
import type { NoticeContribution } from '../../common/contributions/notice.ts';
import { namedPlace, pathOf, placeIn } from './comment-places.ts';
import { mentionWords } from './mention-words.ts';

/** As which of their dates people are told of it. */
const reminded: Readonly<Record<CommentedKind, ReminderKind>> = {
  gap_item: 'gap_item',
  evidence: 'evidence_expiry',
  task: 'task',
};

/** Whoever is named in a comment, and was not told of it yet. */
export const mentionNotice: NoticeContribution = {
  name: 'comment-mentions',
  actions: ['comment.written', 'comment.changed'],
  noticeOf: async (tx, tenant, { subjectId }) => {
    const { organisationId } = tenant;
    const id = subjectId ?? '';
    const comment = await tx.comment.findUnique({
      where: { organisationId_id: { organisationId, id } },
      include: { author: { include: { user: true } } },
    });
    if (!comment || comment.removedAt !== null) return null;
    const told = await tx.commentMention.updateManyAndReturn({
      where: { organisationId, commentId: id, toldAt: null, member: { removedAt: null } },
      data: { toldAt: new Date() },
    });
    const place = placeIn(comment);
    const { label, programme, requirement } = await namedPlace(tx, tenant, place);
    const { user } = comment.author;
    const within = (language: Language) =>
      [requirement?.(language) ?? [], programme ? isolated(programme.name) : []].flat().join(', ');
    return {
      to: told.map(({ userId }) => userId),
      key: `mention:${id}`,
      kind: reminded[place.kind],
      eventId: eventIdOf(place),
      programmeId: programme?.id ?? null,
      path: pathOf(place, programme?.id ?? null),
      said: (language) => {
        const words = mentionWords(language);
        return {
          title: words.title(user.name, label(language)),
          paragraphs: [words.paragraph({ author: user.name, label: label(language), within: within(language) })],
          open: words.open,
        };
      },
    };
  },
};

/** As the calendar names what it is about, by which the bell finds it. */
const eventIdOf = ({ kind, id }: CommentPlace) =>
  kind === 'evidence' ? `evidence_expiry:mention:${id}` : `${kind}:${id}`;
