import { DomainError } from '@waymark/domain';

/** What the log knows a row by: its id, or where it has none its kind and its name. */
export type LogSubject = { subjectId: string } | { subjectId: null; subjectType: string; subjectLabel: string };

/** Refuses to write over what somebody else has changed since it was seen. `current` is what stands there now. */
export class ChangedMeanwhile extends DomainError {
  readonly subject: LogSubject;

  constructor(subject: LogSubject, current: object) {
    super('resource.changed_meanwhile', { current });
    this.subject = subject;
  }
}

/** The same for a row that the log knows by its own id. */
export const changedMeanwhile = <Row extends { id: string }>(current: Row) =>
  new ChangedMeanwhile({ subjectId: current.id }, current);
