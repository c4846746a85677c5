import { freshUntil, type Language, parseDay } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { CalendarFacts, DocumentFact, EvidenceFact, GapItemFact, TaskFact } from './calendar-facts.ts';
import { fewRecords } from './calendar-facts.ts';
import { calendarWords } from './calendar-words.ts';
import type { DatedEvent } from './dated-event.ts';

/** Tasks, gap items, evidence and documents on the days they are due. */
export function dueEvents({ tasks, gapItems, documents, evidence }: CalendarFacts, language: Language): DatedEvent[] {
  return [
    ...tasks.map((task) => taskEvent(task, language)),
    ...gapItems.map((item) => gapItemEvent(item, language)),
    ...documents.map((document) => documentEvent(document, language)),
    ...evidenceEvents(evidence, language),
  ];
}

const plain = { isHard: false, entry: null, isCancelled: false };

function taskEvent(task: TaskFact, language: Language): DatedEvent {
  const { taskDue } = calendarWords[language];
  return {
    ...plain,
    ...due(task),
    id: `task:${task.id}`,
    kind: 'task',
    title: task.title,
    // What a task is called can tell of a weakness, so outside it is only said that one is due, and for what.
    publicTitle: task.requirementId === null ? taskDue : `${taskDue} (${task.requirementId})`,
    detail: [task.requirementId, task.person.name].filter((word) => word !== null).join(' · '),
  };
}

/** A requirement with an open nonconformity is a finding; its id stays the same when it is assessed anew. */
function gapItemEvent(item: GapItemFact, language: Language): DatedEvent {
  const words = calendarWords[language];
  const { conformity } = item;
  const finding = !item.isDone && (conformity === 'major' || conformity === 'minor') ? words.finding[conformity] : null;
  return {
    ...plain,
    ...due(item),
    id: `gap_item:${item.id}`,
    kind: finding === null ? 'gap_item' : 'finding',
    title: `${item.requirementId} ${item.title}`,
    // That there is a nonconformity stays inside as well.
    publicTitle: `${words.requirementDue} (${item.requirementId})`,
    detail: [finding, item.person?.name ?? words.nobody].filter((word) => word !== null).join(' · '),
  };
}

function due({ on, programmeId, programmeName, person, isDone, version }: TaskFact | GapItemFact) {
  return { fromOn: on, toOn: on, programmeId, programmeName, person, isDone, sequence: version };
}

function documentEvent(document: DocumentFact, language: Language): DatedEvent {
  const words = calendarWords[language];
  const { key, scheme, dueOn, approvedOn, programmeId, programmeName, person, version } = document;
  const name = schemeById(scheme, language).documents.find((asked) => asked.key === key)?.title ?? key;
  const title = `${words.documentReview(name)} · ${programmeName}`;
  return {
    ...plain,
    id: `document_review:${programmeId}:${key}`,
    kind: 'document_review',
    title,
    publicTitle: title,
    fromOn: dueOn,
    toOn: dueOn,
    programmeId,
    programmeName,
    person,
    detail: words.approvedOn(parseDay(approvedOn)),
    isDone: false,
    sequence: version,
  };
}

/** Evidence on the last day it is fresh: one by one where few records share the day, else as one event. */
function evidenceEvents(facts: readonly EvidenceFact[], language: Language): DatedEvent[] {
  const groups = Map.groupBy(facts, (fact) => `${fact.programmeId}:${lastFreshDay(fact)}:${fact.person?.id ?? ''}`);
  return [...groups].flatMap(([key, group]) => {
    const count = group.reduce((sum, fact) => sum + fact.count, 0);
    const [first] = group;
    if (first === undefined) return [];
    const of = ofEvidence(first, language);
    if (count > fewRecords) {
      const id = `evidence_expiry:${key.replace(/:$/, '')}`;
      return [
        {
          ...of,
          id,
          title: `${calendarWords[language].records(count)} · ${first.programmeName}`,
          person: first.person,
        },
      ];
    }
    return group
      .flatMap(({ records }) => records)
      .map(({ id, title, person }) => ({
        ...of,
        id: `evidence_expiry:${first.programmeId}:${id}`,
        title: `${title} · ${first.programmeName}`,
        person,
      }));
  });
}

function ofEvidence(fact: EvidenceFact, language: Language) {
  const { programmeId, programmeName } = fact;
  const on = lastFreshDay(fact);
  const { evidenceExpires } = calendarWords[language];
  return {
    ...plain,
    kind: 'evidence_expiry' as const,
    // How much there is, and what it is called, is nobody's business outside.
    publicTitle: `${evidenceExpires} · ${programmeName}`,
    fromOn: on,
    toOn: on,
    programmeId,
    programmeName,
    detail: evidenceExpires,
    isDone: false,
    sequence: 0,
  };
}

function lastFreshDay({ capturedOn, periodToOn }: EvidenceFact): string {
  return freshUntil({
    capturedOn: parseDay(capturedOn),
    periodToOn: periodToOn === null ? null : parseDay(periodToOn),
  }).toString();
}
