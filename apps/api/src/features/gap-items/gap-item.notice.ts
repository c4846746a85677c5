import type { HappeningAction } from '@waymark/contracts';
import { conformities, isClaim, type Language, parseDay } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { z } from 'zod';
import { notOvertaken } from '../../common/contributions/not-overtaken.ts';
import type { Notice, NoticeContribution, NoticeWords } from '../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../common/database.ts';
import type { Told } from '../../common/outbox/routes.ts';
import { requirementLabel } from '../../common/requirement-label.ts';
import { answerersOf } from './gap-item-answerers.ts';
import { itemsOf, type ToldItem, toldAtOnce } from './gap-item-batch.ts';
import { gapItemNoticeWords } from './gap-item-notice-words.ts';

const named = z.object({
  conformity: z.enum(conformities),
  ownerId: z.string().nullable(),
  reviewerId: z.string().nullable(),
});
const fieldsOf = (side: unknown) => named.partial().catch({}).parse(side);

/** A side of an entry that says of it that it is done. */
const claims = (side: unknown) => isClaim(fieldsOf(side).conformity ?? 'not_assessed');

/** One thing that people are told of items. */
interface Telling {
  about: 'given' | 'claimed' | 'sent_back' | 'accepted' | 'withdrawn';
  action: HappeningAction;
  concerns: (happening: Told) => boolean;
  /** Who is to hear of an item as it is now; null where that is over, or nobody is there to hear it. */
  hears: (item: ToldItem) => string | null;
  /** Whether somebody has to answer it also where it has no owner. */
  isAnswered?: boolean;
  /** What somebody has written about it. */
  note: (item: ToldItem) => string;
}

const nothing = () => '';

/** Nobody has assessed it since it was sent back. */
const isReturned = ({ returnedAt, assessedAt }: Pick<ToldItem, 'returnedAt' | 'assessedAt'>) =>
  returnedAt !== null && (assessedAt === null || assessedAt <= returnedAt);

const tellings: readonly Telling[] = [
  {
    about: 'given',
    action: 'gap_item.changed',
    concerns: ({ after }) => typeof fieldsOf(after).ownerId === 'string',
    hears: ({ ownerId }) => ownerId,
    note: nothing,
  },
  {
    // Also who becomes the reviewer of what waits already.
    about: 'claimed',
    action: 'gap_item.changed',
    concerns: ({ after }) => claims(after) || typeof fieldsOf(after).reviewerId === 'string',
    // Nobody accepts what they answer for themselves, so it is not asked of them.
    hears: ({ conformity, acceptedById, reviewerId, ownerId, assessedById }) =>
      isClaim(conformity) && acceptedById === null && reviewerId !== (ownerId ?? assessedById) ? reviewerId : null,
    note: ({ conformity, justification }) => (conformity === 'not_applicable' ? justification : ''),
  },
  {
    about: 'sent_back',
    action: 'gap_item.changed',
    concerns: ({ before, after }) => claims(before) && fieldsOf(after).conformity !== undefined && !claims(after),
    hears: ({ conformity, ownerId }) => (isClaim(conformity) ? null : ownerId),
    isAnswered: true,
    // Who sends it back says why; who assesses it anew may have written what they found.
    note: ({ findingAsIs, ...item }) => (isReturned(item) ? item.returnReason : findingAsIs),
  },
  {
    about: 'accepted',
    action: 'gap_item.accepted',
    concerns: () => true,
    hears: ({ acceptedById, ownerId, assessedById }) => (acceptedById === null ? null : (ownerId ?? assessedById)),
    note: nothing,
  },
  {
    about: 'withdrawn',
    action: 'gap_item.acceptance_withdrawn',
    concerns: () => true,
    hears: ({ acceptedById, ownerId, assessedById }) => (acceptedById === null ? (ownerId ?? assessedById) : null),
    note: nothing,
  },
];

/** Once for all that one request did, however many items: to each person, of what is theirs. */
async function noticesOf(tx: Db, { organisationId }: Tenant, entry: Activity, telling: Telling): Promise<Notice[]> {
  const { programmeId } = entry;
  const { action, concerns } = telling;
  if (programmeId === null) return [];
  const atOnce = await toldAtOnce(tx, entry, concerns);
  const entries = await notOvertaken(tx, atOnce, (one) => one.action === action && concerns(one));
  const items = await itemsOf(
    tx,
    organisationId,
    entries.flatMap(({ subjectId }) => subjectId ?? []),
  );
  const key = `${atOnce[0]?.id}`;
  const notices = [...Map.groupBy(items, telling.hears)].flatMap(([to, [first, ...others]]) =>
    to && first ? [toldTo([to], { key, programmeId, telling, entry, items: [first, ...others] })] : [],
  );
  const unowned = telling.isAnswered ? items.filter((item) => item.ownerId === null && !isClaim(item.conformity)) : [];
  const answered = await Promise.all(
    unowned.map(async (item) => {
      const to = await answerersOf(tx, { organisationId }, item.id);
      return toldTo(to, { key: `${key}:${item.id}`, programmeId, telling, entry, items: [item] });
    }),
  );
  return [...notices, ...answered];
}

interface Theirs {
  key: string;
  programmeId: string;
  telling: Telling;
  entry: Activity;
  /** At least one. */
  items: readonly [ToldItem, ...ToldItem[]];
}

function toldTo(to: readonly string[], { key, programmeId, telling, entry, items }: Theirs): Notice {
  const [first, ...others] = items;
  const list = `programmes/${programmeId}/gap-analysis`;
  const isMany = others.length > 0;
  return {
    ...{ to, key: `gap_item:${telling.about}:${key}`, kind: 'gap_item', programmeId },
    ...(telling.about === 'claimed' ? { deliveredAs: 'review' as const } : {}),
    eventId: isMany ? `gap_item:${telling.about}` : `gap_item:${first.id}`,
    path: isMany
      ? `${list}?${telling.about === 'claimed' ? 'lacks=acceptance' : `ownerId=${to[0]}`}`
      : `${list}?item=${first.id}`,
    said: (language) => (isMany ? ofMany(telling, entry, items, language) : ofOne(telling, entry, first, language)),
  };
}

function ofOne({ about, note }: Telling, { actorName }: Activity, item: ToldItem, language: Language): NoticeWords {
  const words = gapItemNoticeWords(language);
  const of = { ...wordsOf(item, language), by: actorName };
  const written = note(item).trim();
  return {
    title: words[about].one(of),
    paragraphs: [words[about].oneBy(of), ...(written === '' ? [] : [words.quoted(written)])],
    open: words.open.one,
  };
}

/** How many of those that changed at once are named. */
const shown = 10;

function ofMany(
  { about }: Telling,
  { actorName, programmeId }: Activity,
  items: readonly ToldItem[],
  language: Language,
): NoticeWords {
  const words = gapItemNoticeWords(language);
  const of = { by: actorName, count: items.length, programme: items[0]?.programme.name ?? '' };
  const lines = items.slice(0, shown).map((item) => ({
    text: words.line(wordsOf(item, language)),
    path: `programmes/${programmeId}/gap-analysis?item=${item.id}`,
  }));
  const more = items.length > shown ? [words.more(items.length - shown)] : [];
  return {
    title: words[about].many(of),
    paragraphs: [words[about].manyBy(of), ...lines, ...more],
    open: words.open.many,
  };
}

const wordsOf = ({ requirement, programme, dueOn, conformity }: ToldItem, language: Language) => ({
  label: requirementLabel(requirement)(language),
  programme: programme.name,
  dueOn: dueOn === null ? null : parseDay(dueOn),
  isExclusion: conformity === 'not_applicable',
});

export const gapItemNotices: readonly NoticeContribution[] = tellings.map((telling) => ({
  name: `gap-item-${telling.about}`,
  actions: [telling.action],
  concerns: telling.concerns,
  together: ({ programmeId }) => programmeId,
  noticeOf: (tx, tenant, entry) => noticesOf(tx, tenant, entry, telling),
}));
