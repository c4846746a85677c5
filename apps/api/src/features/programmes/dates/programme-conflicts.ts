import type { CalendarConflict } from '@waymark/contracts';
import type { TimelineFinding } from '@waymark/domain';
import type { Planned } from '../../../common/contributions/dated.ts';
import { clashesOf } from '../plan/portfolio-programmes.ts';
import type { ProgrammeTimeline } from '../plan/programme-plans.service.ts';

type Asked = Parameters<Planned['conflicts']>[0];

/**
 * What the engine finds wrong with days that are asked for, blockers first, then by day; each trouble once. What belongs
 * to no day, such as an auditor of what is their own, holds on every day.
 */
export function programmeConflicts(plans: readonly ProgrammeTimeline[], asked: Asked): CalendarConflict[] {
  const own = plans.flatMap(({ programme, timeline }) =>
    timeline.findings.map((finding) => toConflict(finding, [programme.id])),
  );
  const between = clashesOf(plans, asked.language).map((clash) => toConflict(clash, clash.programmeIds));
  const all = [...own, ...between];
  const inRange = all.filter(({ on }) => on === null || (on >= asked.fromOn && on <= asked.toOn));
  // A freeze is found by looking at one programme and at all of them.
  const once = new Map(inRange.map((conflict) => [nameOf(conflict), conflict]));
  return [...once.values()].toSorted(bySeverityThenDay);
}

function toConflict(finding: TimelineFinding, programmeIds: string[]): CalendarConflict {
  const { code, severity, message, on, waysOut } = finding;
  return { code, severity, message, on: on?.toString() ?? null, programmeIds, waysOut: [...waysOut] };
}

function nameOf({ code, on, message, programmeIds }: CalendarConflict): string {
  return [code, on, message, ...programmeIds].join(' ');
}

/** `blocker` comes before `warning` in the alphabet as well. */
function bySeverityThenDay(a: CalendarConflict, b: CalendarConflict): number {
  const [left, right] = [`${a.severity} ${a.on ?? ''}`, `${b.severity} ${b.on ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
