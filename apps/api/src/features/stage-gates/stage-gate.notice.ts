import { parseDay } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { dayText } from '../../common/clock.ts';
import type { Notice, NoticeContribution } from '../../common/contributions/notice.ts';
import type { Database, Db, Tenant } from '../../common/database.ts';
import { readExitRow } from './exit-rows.ts';
import { toStageGates } from './stage-gate.mapper.ts';
import { stageGateNoticeWords } from './stage-gate-notice-words.ts';
import { signersOfStage } from './stage-signers.ts';

/** A stage that runs ends only with a signature: to those of whom it asks it, with how far its criteria are. */
async function toSign(database: Database, tx: Db, tenant: Tenant, entry: Activity): Promise<Notice | null> {
  const { organisationId } = tenant;
  const stage = await tx.stage.findUnique({
    where: { organisationId_id: { organisationId, id: entry.subjectId ?? '' } },
    include: { programme: { select: { name: true } } },
  });
  if (stage?.status !== 'active') return null;
  const { id, programmeId, programme } = stage;
  const row = await readExitRow(database, { organisationId, tx }, programmeId);
  const gateIn = (language: 'en' | 'de') => toStageGates(row, language).find(({ stageId }) => stageId === id);
  if (gateIn('en')?.criteria.length === 0) return null;
  return {
    to: await signersOfStage(database, { organisationId, tx }, id),
    ...{ key: `stage:${entry.id}`, kind: 'stage', deliveredAs: 'review', programmeId, eventId: `stage:${id}` },
    path: `programmes/${programmeId}?stage=${id}`,
    said: (language) => {
      const words = stageGateNoticeWords(language);
      const { stageName: name = entry.subjectLabel, criteria = [] } = gateIn(language) ?? {};
      const met = criteria.filter(({ isMet }) => isMet).length;
      const neededBy = parseDay(dayText(stage.plannedToOn));
      const of = { stage: name, programme: programme.name, met, all: criteria.length, neededBy };
      const open = criteria.filter(({ isMet }) => !isMet).map(({ text }) => ({ text, path: null }));
      return {
        title: words.toSign(of),
        paragraphs: [words.asked(of), words.facts(of), ...open],
        open: words.open,
      };
    },
  };
}

export const stageGateNotices = (database: Database): readonly NoticeContribution[] => [
  {
    name: 'stage-to-sign',
    actions: ['stage.begun', 'stage.reopened'],
    noticeOf: (tx, tenant, entry) => toSign(database, tx, tenant, entry),
  },
];
