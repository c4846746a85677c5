import {
  type Language,
  type PlanInput,
  parseDay,
  plannedTimelineInput,
  planProgramme,
  type SchemeId,
  type Timeline,
  type TimelineInput,
  type TimelineStageRow,
  timelineOf,
} from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';

export type Day = Temporal.PlainDate;

export interface Anchors {
  startOn: string;
  targetOn: string;
  asOfOn?: string;
  period?: [string, string];
  today?: string;
  language?: Language;
  /** The last day of the certificate that is renewed. */
  previousExpiresOn?: string;
}

const dayOrNull = (text: string | undefined) => (text === undefined ? null : parseDay(text));

/** A programme of a scheme as it is planned when it is created. */
export function planned(id: SchemeId, anchors: Anchors): TimelineInput {
  const language = anchors.language ?? 'en';
  const { lifecycle, timeBasis, name, madeFrom } = schemeById(id, language);
  const input: PlanInput = {
    lifecycle,
    timeBasis,
    startOn: parseDay(anchors.startOn),
    targetOn: parseDay(anchors.targetOn),
    asOfOn: dayOrNull(anchors.asOfOn),
    periodFromOn: dayOrNull(anchors.period?.[0]),
    periodToOn: dayOrNull(anchors.period?.[1]),
    previousExpiresOn: dayOrNull(anchors.previousExpiresOn),
  };
  const today = parseDay(anchors.today ?? anchors.startOn);
  const { previousExpiresOn, ...dates } = input;
  return {
    ...plannedTimelineInput({ ...dates, today, language, stages: planProgramme(input).stages }),
    madeFrom: { scheme: name, sources: madeFrom.map((source) => source.name) },
    previousCertificate: previousExpiresOn ? { expiresOn: previousExpiresOn } : null,
  };
}

/** The same with days of a stage set: planned, or actual when it is over. */
export function withStage(input: TimelineInput, key: string, more: Partial<TimelineStageRow>): TimelineInput {
  if (!input.stages.some((row) => row.key === key)) throw new Error(`no stage ${key}`);
  return { ...input, stages: input.stages.map((row) => (row.key === key ? { ...row, ...more } : row)) };
}

export function plannedOn(fromOn: string, toOn: string, more: Partial<TimelineStageRow> = {}) {
  return { plannedFromOn: parseDay(fromOn), plannedToOn: parseDay(toOn), ...more };
}

export function doneOn(fromOn: string, toOn: string): Partial<TimelineStageRow> {
  return { status: 'done', actualFromOn: parseDay(fromOn), actualToOn: parseDay(toOn) };
}

export const onDay = (input: TimelineInput, today: string): TimelineInput => ({ ...input, today: parseDay(today) });

/** Milestones as text, by id. */
export const daysOf = (timeline: Timeline): Record<string, string> =>
  Object.fromEntries(timeline.milestones.map(({ id, on }) => [id, `${on}`]));

/** Stages as text: both days in force, by key. */
export const rangesOf = (timeline: Timeline): Record<string, string> =>
  Object.fromEntries(timeline.stages.map(({ key, fromOn, toOn }) => [key, `${fromOn} ${toOn}`]));

/** Findings as text: severity, code and day. */
export const findingsOf = (input: TimelineInput): string[] =>
  timelineOf(input).findings.map(({ severity, code, on }) => `${severity} ${code}${on ? ` ${on}` : ''}`);

export const findingOf = (input: TimelineInput, code: string) =>
  timelineOf(input).findings.find((finding) => finding.code === code);

/** An ISO programme certified on a day: all stages up to the certificate done, with a certificate of 36 months. */
export function certified(decidedOn: string, today = decidedOn, more: Partial<TimelineInput> = {}): TimelineInput {
  const decided = parseDay(decidedOn);
  const before = (days: number) => `${decided.subtract({ days })}`;
  const fresh = planned('iso-27001-2022', { startOn: before(330), targetOn: decidedOn });
  const keys = fresh.lifecycle.stages.filter(({ role }) => role !== 'afterwards').map(({ key }) => key);
  const input = keys.reduce((all, key) => {
    const row = all.stages.find((stage) => stage.key === key);
    return row ? withStage(all, key, doneOn(`${row.plannedFromOn}`, `${row.plannedToOn}`)) : all;
  }, fresh);
  const expiresOn = decided.add({ months: 36 });
  return {
    ...onDay(input, today),
    certificate: { decidedOn: decided, validFromOn: decided, expiresOn, status: 'valid' },
    ...more,
  };
}
