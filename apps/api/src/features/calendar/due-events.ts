import type { CalendarFacts, DueFact } from './calendar-facts.ts';
import type { DatedEvent } from './programme-events.ts';

/** Tasks and gap items on the days they are due. */
export function dueEvents({ tasks, gapItems }: CalendarFacts): DatedEvent[] {
  return [...tasks.map(taskEvent), ...gapItems.map(gapItemEvent)];
}

function taskEvent(task: DueFact): DatedEvent {
  return {
    ...common(task),
    id: `task:${task.id}`,
    kind: 'task',
    title: task.title,
    // What a task is called can tell of a weakness, so outside it is only said that one is due, and for what.
    publicTitle: task.requirementId === null ? 'Task due' : `Task due (${task.requirementId})`,
    detail: [task.requirementId, task.personName].filter((word) => word !== null).join(' · '),
  };
}

function gapItemEvent(item: DueFact): DatedEvent {
  return {
    ...common(item),
    id: `gap_item:${item.id}`,
    kind: 'gap_item',
    title: `${item.requirementId} ${item.title}`,
    publicTitle: `Requirement due (${item.requirementId})`,
    detail: item.personName ?? 'Nobody owns it yet',
  };
}

function common({ on, programmeId, programmeName, isDone, version }: DueFact) {
  return {
    fromOn: on,
    toOn: on,
    programmeId,
    programmeName,
    person: null,
    isDone,
    isHard: false,
    entry: null,
    sequence: version,
  };
}
