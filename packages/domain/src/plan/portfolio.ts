import { compareDays, daysBetween, earlierOf, isBefore, laterOf } from '../days/days.ts';
import type { WorkCalendar } from '../days/work-calendar.ts';
import { type SharedWork, sharedWorks } from '../schemes/lifecycle.ts';
import { type FieldworkStage, fieldworkStages, freezeFindings } from '../timeline/fieldwork.ts';
import { blocker, warning } from '../timeline/finding.ts';
import type { Language } from '../words/languages.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { weekClashes } from './full-weeks.ts';
import { overloads } from './overload.ts';
import { type Clash, fieldworkOf, type PortfolioProgramme } from './portfolio-programme.ts';

export type { Clash, PortfolioProgramme } from './portfolio-programme.ts';

interface OwnedAudit extends FieldworkStage {
  ownerId: string;
  programme: PortfolioProgramme;
}

function ownedAudits(programme: PortfolioProgramme): OwnedAudit[] {
  const stages = fieldworkStages(programme.lifecycle, programme.timeline.stages.map(fieldworkOf));
  return stages.flatMap(({ ownerId, ...stage }) => (ownerId === null ? [] : [{ ...stage, ownerId, programme }]));
}

/** Two audits of one owner that share at least a day, each pair once, across programmes only. */
function ownerClashes(programmes: readonly PortfolioProgramme[], words: Words): Clash[] {
  const audits = programmes.flatMap(ownedAudits);
  return audits.flatMap((audit, index) =>
    audits.slice(index + 1).flatMap((other) => {
      const fromOn = laterOf(audit.fromOn, other.fromOn);
      const toOn = earlierOf(audit.toOn, other.toOn);
      const isSame = audit.programme === other.programme || audit.ownerId !== other.ownerId;
      if (isSame || isBefore(toOn, fromOn)) return [];
      const said = words.auditsClash({
        ...{ stage: audit.name, programme: audit.programme.name, fromOn, toOn },
        ...{ other: other.name, otherProgramme: other.programme.name },
      });
      const found = warning('audits_clash', said, { stageKey: audit.key, on: fromOn });
      return [{ ...found, programmeIds: [audit.programme.id, other.programme.id] }];
    }),
  );
}

/**
 * What several programmes do to one another and to the organisation: two audits of one owner at the same time, or in one week,
 * more due of one person than there are hours for it, fieldwork in a freeze, an internal auditor who audits what is their own (ISO/IEC 27001, 9.2: impartial auditors).
 */
export function clashes(
  programmes: readonly PortfolioProgramme[],
  { today, calendar }: { today: Temporal.PlainDate; calendar: WorkCalendar },
  language: Language,
): Clash[] {
  const words = wordsIn(language);
  const alone = programmes.flatMap(({ id, name, lifecycle, timeline, auditsOwnArea }): Clash[] => {
    const frozen = freezeFindings(lifecycle, timeline.stages.map(fieldworkOf), calendar, words);
    const own = auditsOwnArea ? [blocker('auditor_owns_area', words.auditorOwnsArea(name))] : [];
    return [...frozen, ...own].map((finding) => ({ ...finding, programmeIds: [id] }));
  });
  return [
    ...ownerClashes(programmes, words),
    ...weekClashes(programmes, words),
    ...overloads(programmes, { today, calendar }, words),
    ...alone,
  ];
}

/** Work that two programmes can do together when it falls within so many days. */
export const sharedWithinDays = 90;

export interface SharedMilestone {
  name: string;
  milestones: { programmeId: string; milestoneId: string }[];
  /** The day it is held on, or the earliest of their days: what is done by then serves them all. */
  on: Temporal.PlainDate;
  /** What they have in common where it is held together already; null where it could be. */
  sharedId: string | null;
}

interface WorkDay {
  work: SharedWork;
  programmeId: string;
  milestoneId: string;
  on: Temporal.PlainDate;
  sharedId: string | null;
}

function workDays({ id, lifecycle, timeline }: PortfolioProgramme): WorkDay[] {
  const works = new Map(lifecycle.milestones.map((rule) => [rule.id, rule.sharedWork]));
  return timeline.milestones.flatMap(({ id: milestoneId, ruleId, on, isDone, override }) => {
    const work = works.get(ruleId) ?? null;
    const sharedId = override?.sharedId ?? null;
    return work === null || isDone ? [] : [{ work, programmeId: id, milestoneId, on, sharedId }];
  });
}

/** The first day of each programme, of the days that are close enough to the first of all. */
function nextGroup(days: readonly WorkDay[]): WorkDay[] {
  const [first] = days;
  if (first === undefined) return [];
  const close = days.filter(({ on, sharedId }) =>
    first.sharedId === null
      ? sharedId === null && daysBetween(first.on, on) <= sharedWithinDays
      : sharedId === first.sharedId,
  );
  return close.filter((day, index) => close.findIndex(({ programmeId }) => programmeId === day.programmeId) === index);
}

function grouped(days: readonly WorkDay[]): WorkDay[][] {
  const groups: WorkDay[][] = [];
  for (let left = days; left.length > 0; ) {
    const group = nextGroup(left);
    groups.push(group);
    left = left.filter((day) => !group.includes(day));
  }
  return groups;
}

/**
 * Internal audits, management reviews and penetration tests that lie ahead and that two or more programmes hold together or
 * could, in the order of their days: each of them once per programme; what could be is at most 90 days apart.
 */
export function sharedMilestones(programmes: readonly PortfolioProgramme[], language: Language): SharedMilestone[] {
  const words = wordsIn(language);
  const days = programmes.flatMap(workDays).toSorted((a, b) => compareDays(a.on, b.on));
  return sharedWorks
    .flatMap((work) => grouped(days.filter((day) => day.work === work)))
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined || group.length < 2) return [];
      return [
        {
          name: words.sharedWorks[first.work],
          milestones: group.map(({ programmeId, milestoneId }) => ({ programmeId, milestoneId })),
          on: first.on,
          sharedId: first.sharedId,
        },
      ];
    })
    .toSorted((a, b) => compareDays(a.on, b.on));
}
