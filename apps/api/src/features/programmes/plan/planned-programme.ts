import { type CreateProgramme, createProgrammeSchema, type ProgrammePreview } from '@waymark/contracts';
import {
  assertProgrammeCategories,
  assertProgrammeDates,
  documentFacts,
  type Language,
  type ProgrammeDates,
  type ProgrammePlan,
  parseDay,
  plannedTimelineInput,
  planProgramme,
  timelineOf,
} from '@waymark/domain';
import { isScheme, type Requirement, requirementsInScope, type Scheme, schemeById } from '@waymark/frameworks';
import { assertNotFarAway } from '../../../common/assert-not-far-away.ts';
import { RequestInvalid } from '../../../common/validation.pipe.ts';
import { toFinding, toMilestone } from '../programme.mapper.ts';
import { planNote } from './plan-note.ts';
import { dayOrNull, madeFromOf, openHardGates, type PlanSurroundings } from './timeline-input.ts';

/** What a programme would start with. */
export interface PlannedProgramme extends ProgrammePlan {
  scheme: Scheme;
  dates: ProgrammeDates;
  categories: string[];
  requirements: readonly Requirement[];
  /** Only for reports on controls over financial reporting. */
  customersYearEnd: string | null;
}

/** The day where the organisation is, and the language of the words. */
export interface PlanReader {
  today: Temporal.PlainDate;
  language: Language;
}

/** Plans a programme from what was asked for. Throws what is wrong with its dates or its categories. */
export function plannedProgramme(input: CreateProgramme, { today, language }: PlanReader): PlannedProgramme {
  const asked = createProgrammeSchema.parse(input);
  const scheme = knownScheme(asked.scheme, language);
  const { timeBasis } = scheme;
  // Dates of another kind of scheme, left over in a form, mean nothing here.
  const dates: ProgrammeDates = {
    startOn: parseDay(asked.startOn),
    targetOn: parseDay(asked.targetOn),
    asOfOn: timeBasis === 'as_of' ? dayOrNull(asked.asOfOn) : null,
    periodFromOn: timeBasis === 'period' ? dayOrNull(asked.periodFromOn) : null,
    periodToOn: timeBasis === 'period' ? dayOrNull(asked.periodToOn) : null,
  };
  assertNotFarAway({ ...dates }, today);
  assertProgrammeCategories(scheme.categories, asked.categories);
  assertProgrammeDates({ ...dates, timeBasis, today });
  return laidOut(scheme, dates, asked);
}

function knownScheme(id: string, language: Language): Scheme {
  if (isScheme(id)) return schemeById(id, language);
  const message = {
    en: 'There is no such scheme. Choose one from the list of schemes.',
    de: 'Diesen Standard gibt es nicht. Wählen Sie einen aus der Liste der Standards.',
  };
  throw new RequestInvalid([{ path: 'scheme', message }]);
}

/** The days of the stages, as the entry that begins a programme keeps them. */
export const toldStages = ({ stages }: PlannedProgramme) =>
  stages.map(({ key, fromOn, toOn }) => ({
    key,
    plannedFromOn: fromOn.toString(),
    plannedToOn: toOn.toString(),
  }));

/** The plan for dates that are taken as they are. */
export function laidOut(
  scheme: Scheme,
  dates: ProgrammeDates,
  asked: {
    categories: readonly string[];
    customersYearEnd: string | null;
    previousExpiresOn?: Temporal.PlainDate;
  },
): PlannedProgramme {
  const { timeBasis, lifecycle } = scheme;
  return {
    ...planProgramme({ ...dates, timeBasis, lifecycle, previousExpiresOn: asked.previousExpiresOn ?? null }),
    scheme,
    dates,
    categories: scheme.categories.map(({ id }) => id).filter((id) => asked.categories.includes(id)),
    requirements: requirementsInScope(scheme, asked.categories),
    customersYearEnd: scheme.asksForYearEnd ? asked.customersYearEnd : null,
  };
}

/**
 * The plan with what the engine says of it, as it will once the programme is stored: nothing is assessed and no document
 * is there yet.
 */
export function toPreview(
  planned: PlannedProgramme,
  { today, language }: PlanReader,
  surroundings: PlanSurroundings,
): ProgrammePreview {
  const { scheme, dates, stages, requirements, warnings, customersYearEnd } = planned;
  const { lifecycle, timeBasis, edition } = scheme;
  const madeFrom = madeFromOf(scheme);
  const input = plannedTimelineInput({ ...dates, lifecycle, timeBasis, today, language, stages, edition, madeFrom });
  const facts = { ...input.facts, openHardGates: hardGatesAtStart(planned, today) };
  const timeline = timelineOf({ ...input, ...surroundings, customersYearEnd, facts });
  return {
    requirementCount: requirements.length,
    stages: stages.map(({ key, name, fromOn, toOn }) => ({
      key,
      name,
      fromOn: fromOn.toString(),
      toOn: toOn.toString(),
    })),
    milestones: timeline.milestones.map(toMilestone),
    findings: timeline.findings.map(toFinding),
    notes: warnings.flatMap((warning) => planNote(warning, language) ?? []),
  };
}

function hardGatesAtStart({ scheme, requirements }: PlannedProgramme, today: Temporal.PlainDate): number {
  return openHardGates({
    timeBasis: scheme.timeBasis,
    documents: documentFacts(scheme.lifecycle.documents, []),
    items: [
      { conformity: 'not_assessed', designAccepted: false, exclusionApproved: false, count: requirements.length },
    ],
    period: null,
    today,
  });
}
