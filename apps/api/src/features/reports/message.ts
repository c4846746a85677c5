import {
  type ForecastSummary,
  type LeadershipProgramme,
  type LeadershipReport,
  type MessageClause,
  type ReportMessage,
  type ReportWording,
  ruleSentence,
} from '@waymark/contracts';
import {
  clauseInWords,
  type MessageClause as DomainClause,
  type Language,
  type MessageProgramme,
  type MessageRecord,
  messageOf,
  type Obstacle,
  parseDay,
  recordKindOf,
  shortened,
} from '@waymark/domain';

/** A name inside a sentence, so that what is said of it follows soon. */
const longestName = 60;

interface Said {
  on: Temporal.PlainDate;
  language: Language;
}

/** What the report says of its programmes in a few sentences. */
export function clausesOf(programmes: LeadershipReport['programmes'], { on, language }: Said): MessageClause[] {
  return messageOf(programmes.map(toMessageProgramme)).map((clause) => ({
    programmeIds: aboutOf(clause),
    text: clauseInWords(clause, on, language),
  }));
}

/** Own words hold for as long as the rule says what it said when they were written, to the letter. */
export function messageWith(clauses: MessageClause[], wording: ReportWording | null): ReportMessage {
  if (!wording) return { clauses, wording };
  return { clauses, wording: { ...wording, isOutdated: wording.insteadOf !== ruleSentence({ clauses }) } };
}

function aboutOf(clause: DomainClause): string[] {
  if (clause.kind === 'no_programme') return [];
  return clause.kind === 'rest' ? clause.programmeIds : [clause.programmeId];
}

function toMessageProgramme(programme: LeadershipProgramme): MessageProgramme {
  const { id, name, targetOn, readiness, openGates, findings = [] } = programme;
  const { inScope, byState } = readiness.counts;
  return {
    id,
    name: shortened(name, longestName),
    kind: recordKindOf(programme),
    targetOn: parseDay(targetOn),
    record: recordOf(programme),
    inScope,
    unknown: byState.unknown,
    openGates,
    planBlockers: findings.filter(({ severity }) => severity === 'blocker').length,
    result: resultOf(programme.forecast),
    obstacle: obstacleOf(programme),
  };
}

function recordOf({ record }: LeadershipProgramme): MessageRecord | null {
  if (!record) return null;
  if (record.kind === 'report') {
    return { kind: 'report', opinion: record.opinion, issuedOn: parseDay(record.issuedOn) };
  }
  return { kind: 'certificate', status: record.status, expiresOn: parseDay(record.expiresOn) };
}

function resultOf(forecast: ForecastSummary | undefined): MessageProgramme['result'] {
  if (!forecast?.result) return { reason: 'none' };
  const { state, missingWeeks, result, readyInTimeOn, p85On: mostReadyOn } = forecast;
  if (state === 'not_enough_history') return { reason: 'history', missingWeeks };
  if (state === 'not_converging') return { reason: 'growing' };
  const { planOn, p50On, p85On, readyByOn } = result;
  return {
    halfOn: parseDay(p50On ?? planOn),
    mostOn: parseDay(p85On ?? planOn),
    readyByOn: readyByOn === null ? null : parseDay(readyByOn),
    inTimeByOn: readyInTimeOn === null ? null : parseDay(readyInTimeOn),
    isTight: readyInTimeOn !== null && mostReadyOn !== null && mostReadyOn > readyInTimeOn,
  };
}

/** What threatens the most days; where nothing is known to threaten any, the documents that a gate waits for. */
function obstacleOf({ blockers, documents = [] }: LeadershipProgramme): Obstacle | null {
  const [first] = blockers;
  const delays = (first?.delayDays ?? 0) > 0;
  if (documents.length > 0 && !delays) return { type: 'documents', count: documents.length, delays };
  if (!first) return null;
  const { gapItemId, requirementId, title } = first;
  return { type: 'item', id: gapItemId, name: shortened(`${requirementId} ${title}`, longestName), delays };
}
