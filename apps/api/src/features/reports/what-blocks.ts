import type { Blocker, LeadershipProgramme, Threat } from '@waymark/contracts';
import {
  type AtStake,
  atStake,
  byThreat,
  type Language,
  parseDay,
  readinessStateOf,
  recordKindOf,
  type TimelineInput,
  weightOf,
} from '@waymark/domain';
import { rememberedOf } from '../../common/remembered.ts';
import type { ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';
import { type BlockingItem, shownBlockers } from './leadership-facts.ts';
import { type ReportWords, reportWords } from './report-words.ts';

/** Whatever is not ready threatens the same: the audit that waits for it; where that runs already, its result. */
function threatOf({ input }: ProgrammeTimeline, stake: AtStake | null): Threat | null {
  if (!stake) return null;
  const { waiting, plannedOn } = stake;
  if (!waiting) return { kind: recordKindOf(input), name: '', on: plannedOn.toString(), byOn: null };
  return { kind: 'audit', name: waiting.name, on: waiting.fromOn.toString(), byOn: waiting.readyByOn.toString() };
}

/** It follows from the plan, and is remembered with it. */
const stakeOf = rememberedOf(1, (input: TimelineInput) => atStake(input));

interface Blocks {
  /** The most urgent first. */
  items: readonly BlockingItem[];
  /** The day by which most open work is done at the programme's pace. */
  usualOn: string | null;
}

/** What blocks a programme, by the days of delay it threatens, and what it threatens; all of it from its plan. */
export function whatBlocks(
  plan: ProgrammeTimeline,
  { items, usualOn }: Blocks,
  language: Language,
): Pick<LeadershipProgramme, 'blockers' | 'threat'> {
  const stake = stakeOf(plan.input);
  const dated = items.map((item) => ({ ...item, dueOn: item.dueOn === null ? null : parseDay(item.dueOn) }));
  const facts = { today: plan.input.today, usualOn: usualOn === null ? null : parseDay(usualOn), stake };
  return {
    threat: threatOf(plan, stake),
    blockers: byThreat(dated, facts)
      .slice(0, shownBlockers)
      .map(({ item, delayDays }) => ({
        ...toBlocker({ ...item, dueOn: item.dueOn?.toString() ?? null }, language),
        delayDays,
      })),
  };
}

function toBlocker(item: BlockingItem, language: Language): Blocker {
  const { isMandatory, isHighRisk } = item;
  const state = readinessStateOf(item.standing);
  const { reason, remedy } = reportWords(language);
  return {
    gapItemId: item.id,
    requirementId: item.requirementId,
    title: item.title,
    reason: reason[reasonOf(item)],
    remedy: remedy[reasonOf(item)],
    ...(state && { state }),
    ownerName: item.ownerName,
    dueOn: item.dueOn,
    daysOverdue: item.daysOverdue,
    sinceOn: item.sinceOn,
    weight: weightOf({ isMandatory, isOnlyControl: false, isHighRisk }),
  };
}

const reasons: Readonly<Record<BlockingItem['standing'], keyof ReportWords['reason']>> = {
  unassessed: 'not_assessed',
  gap: 'minor',
  claimed: 'claimed',
  exclusion_waits: 'not_applicable',
  accepted: 'evidence',
};

/** Why it stands in the way. */
const reasonOf = ({ standing, isMajor }: BlockingItem): keyof ReportWords['reason'] =>
  standing === 'gap' && isMajor ? 'major' : reasons[standing];
