import type { ReportedDecision } from '@waymark/contracts';
import { isolated, type Language, parseDay } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import type { Notice, NoticeContribution, NoticeWords } from '../../../common/contributions/notice.ts';
import type { Database, Db, Tenant } from '../../../common/database.ts';
import { pathOfEvent } from '../../../common/event-path.ts';
import { toReportedDecision } from './decision.mapper.ts';
import { decisionRows } from './decision-rows.ts';
import { decisionWords, optionInWords, optionWithResult } from './decision-words.ts';
import type { DecisionsService } from './decisions.service.ts';

interface Told extends Tenant {
  tx: Db;
}

/** The decision in a reader's language, as it stands now. */
async function readIn(database: Database, decisions: DecisionsService, tenant: Told, id: string) {
  const [row] = await decisionRows(database, tenant, { id });
  if (!row) return null;
  const [en, de] = await Promise.all(
    (['en', 'de'] as const).map(async (language) => {
      const planned = await decisions.planned({ ...tenant, language }, row.programme?.id ?? null);
      return toReportedDecision(row, () => planned, language);
    }),
  );
  return en && de ? { en, de } : null;
}

const noticeOf = ({ id, programme }: ReportedDecision, entry: Activity, more: Pick<Notice, 'to' | 'said'>): Notice => ({
  ...{ key: `decision:${entry.id}`, kind: 'stage', deliveredAs: 'review', eventId: `decision:${id}` },
  programmeId: programme?.id ?? null,
  path: pathOfEvent({ eventId: `decision:${id}`, isOwnEntry: false, programmeId: null, on: '' }),
  ...more,
});

/** What waits for a decision: to whoever has to make it, with the options and what they would do. */
function toDecide(decision: ReportedDecision, language: Language): NoticeWords {
  const words = decisionWords(language);
  const { question, why, neededByOn, askedBy, options, programme } = decision;
  const lines = options.map((option) => ({ text: optionWithResult(option, language), path: null }));
  return {
    title: words.asked({ by: askedBy.name, question }),
    paragraphs: [
      ...(why === '' ? [] : [isolated(why)]),
      ...(programme ? [words.ofPlan({ programme: programme.name })] : []),
      words.neededBy({ on: parseDay(neededByOn) }),
      ...lines,
    ],
    open: words.open,
  };
}

/** What came of it: to whoever asked. */
function decided(
  { question, decider, options, verdict, programme }: ReportedDecision,
  language: Language,
): NoticeWords {
  const words = decisionWords(language);
  const chosen = options.find(({ id }) => id === verdict?.optionId);
  const plan = verdict?.isCarriedOut ? words.inForce : words.notInForce;
  return {
    title: words.decided({ by: decider.name, question }),
    paragraphs: [
      ...(chosen ? [`${words.chosen}: ${optionInWords(chosen, language)}`] : []),
      words.because({ reason: verdict?.reason ?? '' }),
      ...(programme ? [plan({ programme: programme.name })] : []),
    ],
    open: words.look,
  };
}

export function decisionNotices(database: Database, decisions: DecisionsService): readonly NoticeContribution[] {
  const read = (tx: Db, tenant: Tenant, { subjectId }: Activity) =>
    readIn(database, decisions, { ...tenant, tx }, subjectId ?? '');
  return [
    {
      name: 'decision-asked',
      actions: ['report_decision.asked', 'report_decision.changed'],
      noticeOf: async (tx, tenant, entry) => {
        const found = await read(tx, tenant, entry);
        if (found?.en.state !== 'open') return null;
        return noticeOf(found.en, entry, { to: [found.en.decider.id], said: (by) => toDecide(found[by], by) });
      },
    },
    {
      name: 'decision-made',
      actions: ['report_decision.decided'],
      noticeOf: async (tx, tenant, entry) => {
        const found = await read(tx, tenant, entry);
        return found && noticeOf(found.en, entry, { to: [found.en.askedBy.id], said: (by) => decided(found[by], by) });
      },
    },
  ];
}
