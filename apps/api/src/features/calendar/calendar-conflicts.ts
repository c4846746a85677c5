import type { CalendarConflict } from '@waymark/contracts';
import type { TimelineFinding } from '@waymark/domain';
import type { ProgrammeTimeline } from '../programmes/programme-plans.service.ts';

interface Days {
  fromOn: string;
  toOn: string;
}

/** What the engine finds wrong with days that are asked for, blockers first, then by day. */
export function calendarConflicts(plans: readonly ProgrammeTimeline[], { fromOn, toOn }: Days): CalendarConflict[] {
  return plans
    .flatMap(({ programme, timeline }) => timeline.findings.map((finding) => toConflict(finding, [programme.id])))
    .filter(({ on }) => on !== null && on >= fromOn && on <= toOn)
    .toSorted(bySeverityThenDay);
}

function toConflict(finding: TimelineFinding, programmeIds: string[]): CalendarConflict {
  const { code, severity, message, on, waysOut } = finding;
  return { code, severity, message, on: on?.toString() ?? null, programmeIds, waysOut: [...waysOut] };
}

/** `blocker` comes before `warning` in the alphabet as well. */
function bySeverityThenDay(a: CalendarConflict, b: CalendarConflict): number {
  const [left, right] = [`${a.severity} ${a.on}`, `${b.severity} ${b.on}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
