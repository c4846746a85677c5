import { evidenceDaysInWords, type Language, parseDay, rejectionInWords, rejectionReasons } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { z } from 'zod';
import { dayText } from '../../common/clock.ts';
import type { Notice, NoticeContribution } from '../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../common/database.ts';
import { placeLabel } from '../../common/requirement-label.ts';
import { evidenceNoticeWords } from './evidence-notice-words.ts';

/** As the calendar names it, by which the bell finds it, and as which of its dates it is told. */
const about = (id: string) =>
  ({ kind: 'evidence_expiry', eventId: `evidence_expiry:evidence:${id}`, path: `evidence?item=${id}` }) as const;

const evidenceOf = (tx: Db, { organisationId }: Tenant, id: string | null) =>
  tx.evidence.findUnique({ where: { organisationId_id: { organisationId, id: id ?? '' } } });

type Said = (language: Language) => string;

/** "SOC 2 Type 2, CC6.1 Logical access": each programme, or the one, and the requirements in it that the evidence speaks for. */
async function placeOf(tx: Db, { organisationId }: Tenant, evidenceId: string, programmeId?: string): Promise<Said> {
  const links = await tx.evidenceLink.findMany({
    where: { organisationId, evidenceId, ...(programmeId !== undefined && { gapItem: { programmeId } }) },
    select: { gapItem: { select: { requirement: true, programme: { select: { name: true } } } } },
    orderBy: { gapItem: { requirement: { order: 'asc' } } },
    take: 5,
  });
  const byProgramme = Map.groupBy(links, ({ gapItem }) => gapItem.programme.name);
  return (language) =>
    [...byProgramme]
      .map(([name, of]) =>
        placeLabel(
          name,
          of.map(({ gapItem }) => gapItem.requirement),
        )(language),
      )
      .join('; ');
}

/** A verdict that still counts, to those whose evidence it is and who sent its file. */
async function verdictNotice(tx: Db, tenant: Tenant, entry: Activity): Promise<Notice | null> {
  const { organisationId } = tenant;
  const { programmeId } = entry;
  const evidence = await evidenceOf(tx, tenant, entry.subjectId);
  if (!evidence || programmeId === null) return null;
  const evidenceId = evidence.id;
  const review = await tx.evidenceReview.findFirst({
    where: { organisationId, evidenceId, programmeId, isCurrent: true },
    include: { programme: true },
  });
  if (!review || entry.action !== `evidence.${review.verdict}`) return null;
  const version = await tx.evidenceVersion.findUniqueOrThrow({
    where: { organisationId_evidenceId_number: { organisationId, evidenceId, number: review.versionNumber } },
  });
  const place = await placeOf(tx, tenant, evidenceId, programmeId);
  const named = { by: entry.actorName, title: evidence.title };
  const reason = z.enum(rejectionReasons).nullable().parse(review.reason);
  const sentence = (language: Language) =>
    reason && rejectionInWords({ reason, note: review.note, ...judgedDays(version, review.programme) }, language);
  return {
    ...about(evidenceId),
    ...{ to: [evidence.ownerId, version.uploadedById], key: `verdict:${review.id}`, programmeId },
    said: (language) => {
      const words = evidenceNoticeWords(language);
      const of = { ...named, place: place(language) };
      // A reason has the reviewer's note in its sentence; without one the note stands alone.
      const why = sentence(language) ?? (review.note === '' ? null : words.quoted(review.note));
      const paragraphs = (first: string) => (why === null ? [first] : [first, why]);
      return review.verdict === 'rejected'
        ? { title: words.rejected(of), paragraphs: paragraphs(words.rejectedBy(of)), open: words.answer }
        : { title: words.accepted(of), paragraphs: paragraphs(words.acceptedBy(of)), open: words.open };
    },
  };
}

interface Days {
  periodFromOn: Date | null;
  periodToOn: Date | null;
}

interface DaysOfVersion extends Days {
  capturedOn: Date;
}

const rangeOf = ({ periodFromOn, periodToOn }: Days) =>
  periodFromOn && periodToOn ? { fromOn: parseDay(dayText(periodFromOn)), toOn: parseDay(dayText(periodToOn)) } : null;

const shownDays = (version: DaysOfVersion) => ({
  capturedOn: parseDay(dayText(version.capturedOn)),
  covered: rangeOf(version),
});

const judgedDays = (version: DaysOfVersion, programme: Days) => ({
  ...shownDays(version),
  needed: rangeOf(programme),
});

/** A newer version, to those who reviewed a former one and who review what it is linked to. */
async function versionNotice(tx: Db, tenant: Tenant, entry: Activity): Promise<Notice | null> {
  const { organisationId } = tenant;
  const evidence = await evidenceOf(tx, tenant, entry.subjectId);
  if (!evidence) return null;
  const { id: evidenceId, latestNumber: number, title, ownerId } = evidence;
  const [version, former] = await tx.evidenceVersion.findMany({
    where: { organisationId, evidenceId, number: { in: [number, number - 1] } },
    orderBy: { number: 'desc' },
  });
  if (!version) return null;
  const { note } = version;
  const days = (language: Language) => evidenceDaysInWords(shownDays(version), language);
  const hasOtherDays = (language: Language) =>
    former !== undefined && days(language) !== evidenceDaysInWords(shownDays(former), language);
  const reviews = await tx.evidenceReview.findMany({ where: { organisationId, evidenceId }, distinct: ['reviewerId'] });
  const links = await tx.evidenceLink.findMany({
    where: { organisationId, evidenceId },
    select: { gapItem: { select: { reviewerId: true } } },
  });
  const named = links.flatMap(({ gapItem: { reviewerId } }) => reviewerId ?? []);
  const place = await placeOf(tx, tenant, evidenceId);
  const reviewers = [...new Set([...reviews.map(({ reviewerId }) => reviewerId), ...named])];
  return {
    ...about(evidenceId),
    deliveredAs: 'review',
    ...{ to: reviewers.filter((id) => id !== ownerId), key: `version:${evidenceId}:${number}`, programmeId: null },
    said: (language) => {
      const words = evidenceNoticeWords(language);
      const of = { by: entry.actorName, title, place: place(language) };
      const sent = words.sentAgainBy(of, number, hasOtherDays(language) ? days(language) : '');
      const paragraphs = note === '' ? [sent] : [sent, words.quoted(note)];
      return { title: words.sentAgain(title), paragraphs, open: words.review };
    },
  };
}

/** What waits for a verdict, to who reviews its requirements; once for each programme, however many it speaks for. */
async function toReviewNotices(tx: Db, tenant: Tenant, entry: Activity): Promise<Notice[]> {
  const { organisationId } = tenant;
  const links = await tx.evidenceLink.findMany({
    where: { organisationId, evidenceId: entry.subjectId ?? '', verdict: null },
    include: { evidence: { select: { title: true } }, gapItem: { select: { reviewerId: true } } },
  });
  const byProgramme = Map.groupBy(links, ({ programmeId }) => programmeId);
  const notices: Notice[] = [];
  for (const [programmeId, [first, ...others]] of byProgramme) {
    if (!first || programmeId === null) continue;
    const { evidenceId: id, ownerId, evidence } = first;
    const reviewers = [first, ...others].flatMap(({ gapItem: { reviewerId } }) => reviewerId ?? []);
    const place = await placeOf(tx, tenant, id, programmeId);
    const named = { by: entry.actorName, title: evidence.title };
    notices.push({
      ...about(id),
      deliveredAs: 'review',
      ...{
        to: reviewers.filter((reviewer) => reviewer !== ownerId),
        key: `to_review:${id}:${programmeId}`,
        programmeId,
      },
      said: (language) => {
        const words = evidenceNoticeWords(language);
        const of = { ...named, place: place(language) };
        return { title: words.toReview(of.title), paragraphs: [words.toReviewBy(of)], open: words.review };
      },
    });
  }
  return notices;
}

export const evidenceNotices: readonly NoticeContribution[] = [
  { name: 'evidence-verdict', actions: ['evidence.accepted', 'evidence.rejected'], noticeOf: verdictNotice },
  { name: 'evidence-version', actions: ['evidence.version_added'], noticeOf: versionNotice },
  {
    name: 'evidence-to-review',
    actions: ['evidence.linked'],
    together: ({ subjectId }) => subjectId,
    noticeOf: toReviewNotices,
  },
];
