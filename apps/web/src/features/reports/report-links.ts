import type { GapItemFilter, Gate } from '@waymark/contracts';
import type { CalendarKind } from '@waymark/domain';
import type { ReactNode } from 'react';

/** Where what blocks is settled. */
export type BlockerTarget =
  | { page: 'timeline' }
  | { page: 'documents'; count: number }
  | { page: 'gap-analysis'; gapItemId: string };

/** Inside the app what is named on the sheet opens; outside there is nothing to open. */
export interface ReportLinks {
  blocker: (programmeId: string, target: BlockerTarget, content: ReactNode) => ReactNode;
  /** A requirement that moved. */
  item: (programmeId: string, gapItemId: string, content: ReactNode) => ReactNode;
  /** Leads from a date to why it is what it is. */
  why: (programmeId: string, date: { id: string; name: string }) => ReactNode;
}

/** Opens what a number counts. Only as it stands now: the numbers of a kept report are those of its day. */
export interface NumberLinks {
  rows: (programmeId: string, rows: { filter: GapItemFilter; count: number }, content: ReactNode) => ReactNode;
  gate: (programmeId: string, gate: Gate, content: ReactNode) => ReactNode;
  openGates: (programmeId: string, count: number, content: ReactNode) => ReactNode;
  /** Its stages, of which one is being worked on. */
  stage: (programmeId: string, content: ReactNode) => ReactNode;
  /** What the plan breaks. */
  findings: (programmeId: string, count: number, content: ReactNode) => ReactNode;
  /** What was due before today in the calendar, of these kinds. */
  overdue: (programmeId: string, due: { kinds: CalendarKind[]; count: number }, content: ReactNode) => ReactNode;
}

/** Where there is nothing to open. */
export const bareNumbers: NumberLinks = {
  rows: (_of, _rows, content) => content,
  gate: (_of, _gate, content) => content,
  openGates: (_of, _count, content) => content,
  stage: (_of, content) => content,
  findings: (_of, _count, content) => content,
  overdue: (_of, _due, content) => content,
};
