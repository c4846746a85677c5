import { type Language, parseDay } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type {
  CalendarFacts,
  DocumentFact,
  EvidenceFact,
  GapItemCountFact,
  GapItemFact,
  TaskFact,
} from './calendar-facts.ts';
import { calendarWords } from './calendar-words.ts';
import type { DatedEvent } from './dated-event.ts';

/** Tasks, gap items, evidence and documents on the days they are due. */
export function dueEvents(facts: CalendarFacts, language: Language): DatedEvent[] {
  const { tasks, gapItems, gapItemCounts, documents, evidence } = facts;
  return [
    ...tasks.map((task) => taskEvent(task, language)),
    ...gapItems.map((item) => gapItemEvent(item, language)),
    ...gapItemCountEvents(gapItemCounts, language),
    ...documents.map((document) => documentEvent(document, language)),
    ...evidence.flatMap((fact) => evidenceEvents(fact, language)),
  ];
}

const plain = { isHard: false, effortHours: null, entry: null, isCancelled: false };

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
    detail: task.requirementId ?? '',
  };
}

/** A requirement with an open nonconformity is a finding; its id stays the same when it is assessed anew. */
function gapItemEvent(item: GapItemFact, language: Language): DatedEvent {
  const words = calendarWords[language];
  const finding = item.isFinding ? words.finding[item.conformity === 'major' ? 'major' : 'minor'] : null;
  return {
    ...plain,
    ...due(item),
    id: `gap_item:${item.id}`,
    kind: finding === null ? 'gap_item' : 'finding',
    title: `${item.requirementId} ${item.title}`,
    // That there is a nonconformity stays inside as well.
    publicTitle: `${words.requirementDue} (${item.requirementId})`,
    detail: [finding, item.person === null ? words.nobody : null].filter((word) => word !== null).join(' · '),
    effortHours: item.effortHours,
  };
}

/** So many of one kind and day that they are counted, with the programmes they belong to. */
function gapItemCountEvents(counts: readonly GapItemCountFact[], language: Language): DatedEvent[] {
  const { requirementsDue, findingsDue, ofThemDone } = calendarWords[language];
  const groups = Map.groupBy(counts, ({ on, isFinding }) => `gap_items:${isFinding ? 'finding' : 'gap_item'}:${on}`);
  return [...groups].flatMap(([id, group]) => {
    const [first, second] = group;
    if (first === undefined) return [];
    const { on, isFinding, programmeId, programmeName } = first;
    const isOfOne = second === undefined;
    const count = sumOf(group, (fact) => fact.count);
    const done = sumOf(group, (fact) => fact.done);
    const title = isFinding ? findingsDue(count) : requirementsDue(count);
    return [
      {
        ...plain,
        id,
        kind: isFinding ? ('finding' as const) : ('gap_item' as const),
        title: isOfOne ? `${title} · ${programmeName}` : title,
        publicTitle: title,
        fromOn: on,
        toOn: on,
        programmeId: isOfOne ? programmeId : null,
        programmeName: isOfOne ? programmeName : null,
        person: null,
        detail: done > 0 ? ofThemDone(done) : '',
        isDone: done === count,
        sequence: 0,
        effortHours: group.every((fact) => fact.effortHours === null)
          ? null
          : sumOf(group, (fact) => fact.effortHours ?? 0),
        counts: group.map((fact) => {
          return {
            programmeId: fact.programmeId,
            programmeName: fact.programmeName,
            count: fact.count,
            unestimated: fact.unestimated,
          };
        }),
      },
    ];
  });
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((sum, item) => sum + of(item), 0);

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
function evidenceEvents(fact: EvidenceFact, language: Language): DatedEvent[] {
  const { count, on, person, records, programmeId, programmeName } = fact;
  const { evidenceExpires, records: recordsExpire } = calendarWords[language];
  const of = {
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
  if (records === null) {
    const id = ['evidence_expiry', programmeId, on, ...(person ? [person.id] : [])].join(':');
    return [{ ...of, id, title: `${recordsExpire(count)} · ${programmeName}`, person }];
  }
  return records.map((record) => ({
    ...of,
    id: `evidence_expiry:${programmeId}:${record.id}`,
    title: `${record.title} · ${programmeName}`,
    person: record.person,
  }));
}
