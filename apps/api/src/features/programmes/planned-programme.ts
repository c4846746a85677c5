import { type CreateProgramme, createProgrammeSchema, type ProgrammePreview } from '@waymark/contracts';
import {
  assertProgrammeCategories,
  assertProgrammeDates,
  milestonesOf,
  type ProgrammeDates,
  type ProgrammePlan,
  parseDay,
  planProgramme,
  type TrustCategory,
} from '@waymark/domain';
import { type Requirement, requirementsInScope, type Scheme, schemeById } from '@waymark/frameworks';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { warningSentence } from './plan-warning.ts';
import { dayOrNull, toMilestone } from './programme.mapper.ts';

/** What a programme would start with. */
export interface PlannedProgramme extends ProgrammePlan {
  scheme: Scheme;
  dates: ProgrammeDates;
  categories: TrustCategory[];
  requirements: readonly Requirement[];
}

/** Further away than this is a slip of the keyboard, and no plan. */
const farthestYears = 10;

/** Plans a programme from what was asked for. Throws what is wrong with its dates or its categories. */
export function plannedProgramme(input: CreateProgramme, today: Temporal.PlainDate): PlannedProgramme {
  const asked = createProgrammeSchema.parse(input);
  const scheme = schemeById(asked.scheme);
  const { timeBasis, lifecycle } = scheme;
  // Dates of another kind of scheme, left over in a form, mean nothing here.
  const dates: ProgrammeDates = {
    startOn: parseDay(asked.startOn),
    targetOn: parseDay(asked.targetOn),
    asOfOn: timeBasis === 'as_of' ? dayOrNull(asked.asOfOn) : null,
    periodFromOn: timeBasis === 'period' ? dayOrNull(asked.periodFromOn) : null,
    periodToOn: timeBasis === 'period' ? dayOrNull(asked.periodToOn) : null,
  };
  assertNotFarAway(dates, today);
  assertProgrammeCategories(scheme.categories, asked.categories);
  assertProgrammeDates({ ...dates, timeBasis, today });
  return {
    ...planProgramme({ ...dates, timeBasis, lifecycle }),
    scheme,
    dates,
    categories: scheme.categories.map(({ id }) => id).filter((id) => asked.categories.includes(id)),
    requirements: requirementsInScope(scheme, asked.categories),
  };
}

/** Refuses days that are more than ten years from `today`, and says which. */
export function assertNotFarAway(
  dates: Readonly<Partial<Record<keyof ProgrammeDates, Temporal.PlainDate | null>>>,
  today: Temporal.PlainDate,
): void {
  const far = Object.entries(dates).filter(
    ([, day]) => day && Math.abs(today.until(day, { largestUnit: 'years' }).years) >= farthestYears,
  );
  if (far.length === 0) return;
  const message = `Plan at most ${farthestYears} years ahead or back.`;
  throw new RequestInvalid(far.map(([path]) => ({ path, message })));
}

export function toPreview({ scheme, dates, stages, requirements, warnings }: PlannedProgramme): ProgrammePreview {
  return {
    requirementCount: requirements.length,
    stages: stages.map(({ key, name, fromOn, toOn }) => ({
      key,
      name,
      fromOn: fromOn.toString(),
      toOn: toOn.toString(),
    })),
    milestones: milestonesOf({ ...dates, lifecycle: scheme.lifecycle, stages }).map(toMilestone),
    warnings: warnings.map(warningSentence),
  };
}
