import { DomainError } from '@waymark/domain';

/** An entry of the log, as far as it tells what it is about. */
interface Told {
  action: string;
  after: Readonly<Record<string, unknown>>;
}

export type IsAbout = (entry: Told) => boolean;

/** What the log knows a row by: its id, or where it has none its kind and its name. */
export type LogSubject = ({ subjectId: string } | { subjectId: null; subjectType: string; subjectLabel: string }) & {
  /** Whether an entry tells of what was asked for, where a row has parts that are changed one by one. */
  isAbout?: IsAbout;
  /** What happens to other rows and makes this one another, too: of one programme, or of the whole organisation. */
  follows?: { actions: readonly string[]; programmeId?: string };
};

/** Refuses to write over what somebody else has changed since it was seen. `current` is what stands there now. */
export class ChangedMeanwhile extends DomainError {
  readonly subject: LogSubject;

  constructor(subject: LogSubject, current: object) {
    super('resource.changed_meanwhile', { current });
    this.subject = subject;
  }
}

/** The same for a row that the log knows by its own id. */
export const changedMeanwhile = <Row extends { id: string }>(
  current: Row,
  more: Pick<LogSubject, 'isAbout' | 'follows'> = {},
) => new ChangedMeanwhile({ subjectId: current.id, ...more }, current);
