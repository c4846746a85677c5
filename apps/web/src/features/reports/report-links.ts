import type { GapItemFilter, Gate } from '@waymark/contracts';
import type { ReactNode } from 'react';

/** Where what blocks is settled. */
export type BlockerTarget = { page: 'timeline' } | { page: 'documents' } | { page: 'gap-analysis'; gapItemId: string };

/** Inside the app what is named on the sheet opens; outside there is nothing to open. */
export interface ReportLinks {
  blocker: (programmeId: string, target: BlockerTarget, content: ReactNode) => ReactNode;
  /** Leads from a date to why it is what it is. */
  why: (programmeId: string, dateId: string) => ReactNode;
}

/** Opens what a number counts. Only as it stands now: the numbers of a kept report are those of its day. */
export interface NumberLinks {
  rows: (programmeId: string, filter: GapItemFilter, content: ReactNode) => ReactNode;
  gate: (programmeId: string, gate: Gate, content: ReactNode) => ReactNode;
  programme: (programmeId: string, content: ReactNode) => ReactNode;
}
