import type { MyWork, WorkItem } from '@waymark/contracts';
import { isolated, type Language, roles } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { z } from 'zod';
import type { Notice, NoticeContribution } from '../../common/contributions/notice.ts';
import type { Db, Tenant } from '../../common/database.ts';
import { pathOfEvent } from '../../common/event-path.ts';
import type { MyWorkService, Worker } from './my-work.service.ts';
import { newcomerWords } from './newcomer-words.ts';

/** So many are named in one mail. */
const mostNamed = 10;
const segment = 'reviews';

type Waiting = Pick<MyWork, 'items'> & { count: number };

/** What waits for them as they are one of us, in a language. */
async function waitingFor(work: MyWorkService, worker: Worker): Promise<Waiting> {
  const { items, total } = await work.list(worker, { segment, limit: mostNamed, withTotal: true });
  return { items, count: total ?? items.length };
}

/** As the calendar names what work is done on. */
const eventKinds: Readonly<Partial<Record<WorkItem['opens'], string>>> = {
  document: 'document_review',
  evidence: 'evidence_expiry:evidence',
};
const eventOf = ({ opens, id }: WorkItem) => `${eventKinds[opens] ?? opens}:${id}`;

/** Of what began before they came nobody told them: what waits for their word, all of it in one mail. */
async function newcomerNotice(
  work: MyWorkService,
  tx: Db,
  { organisationId }: Tenant,
  entry: Activity,
): Promise<Notice | null> {
  const userId = entry.subjectId ?? '';
  const member = await tx.member.findUnique({
    where: { organisationId_userId: { organisationId, userId }, removedAt: null },
    include: { organisation: true },
  });
  if (!member) return null;
  const { name, timeZone } = member.organisation;
  const worker = { organisationId, tx, userId, role: z.enum(roles).parse(member.role), timeZone };
  const waiting: Record<Language, Waiting> = {
    en: await waitingFor(work, { ...worker, language: 'en' }),
    de: await waitingFor(work, { ...worker, language: 'de' }),
  };
  if (waiting.en.count === 0) return null;
  return {
    to: [userId],
    tellsDoer: true,
    ...{ key: `newcomer:${entry.id}`, kind: 'stage', deliveredAs: 'review' },
    ...{ eventId: `work:${segment}`, programmeId: null, path: `my-work?kind=${segment}` },
    said: (language) => {
      const words = newcomerWords(language);
      const { items, count } = waiting[language];
      const of = { count, organisation: isolated(name) };
      const lines = items.map((item) => ({
        text: words.line({ ...item, title: isolated(item.title), context: isolated(item.context) }),
        path: pathOfEvent({ eventId: eventOf(item), isOwnEntry: false, programmeId: item.programmeId, on: '' }),
      }));
      const rest = count - items.length;
      return {
        title: words.waits(of),
        paragraphs: [words.waitsAt(of), ...lines, ...(rest > 0 ? [words.more(rest)] : [])],
        open: words.open,
      };
    },
  };
}

export const newcomerNotices = (work: MyWorkService): readonly NoticeContribution[] => [
  {
    name: 'waits-for-newcomer',
    actions: ['member.joined'],
    noticeOf: (tx, tenant, entry) => newcomerNotice(work, tx, tenant, entry),
  },
];
