import { describe, expect, it } from '@jest/globals';
import { documentStates } from '../documents/document-approval.ts';
import { evidenceStates, taskStatuses } from '../readiness/states.ts';
import { documentStatesWaitingFor } from './document-standing.ts';
import { evidenceStatesWaitingFor } from './evidence-standing.ts';
import { gapItemStandings, gapItemStandingsWaitingFor } from './gap-item-standing.ts';
import { taskStatusesWaitingFor } from './task-standing.ts';
import { type Wait, waits } from './waits.ts';

const lists: [string, (asked: readonly Wait[]) => readonly string[], readonly string[], readonly string[]][] = [
  ['gap items', gapItemStandingsWaitingFor, gapItemStandings, ['claimed', 'exclusion_waits']],
  ['evidence', evidenceStatesWaitingFor, evidenceStates, ['to_review']],
  ['documents', documentStatesWaitingFor, documentStates, ['draft']],
  ['tasks', taskStatusesWaitingFor, taskStatuses, []],
];

describe.each(lists)('whose turn it is, asked of %s', (_, waitingFor, all, forApproval) => {
  it('names what waits for approval', () => {
    expect(waitingFor(['acceptance'])).toEqual(forApproval);
  });

  it('gives each standing to one turn at most, and all asked turns at once', () => {
    const apart = waits.flatMap((wait) => waitingFor([wait]));

    expect(new Set(apart).size).toBe(apart.length);
    expect(waitingFor(waits)).toEqual(all.filter((standing) => apart.includes(standing)));
    expect(waitingFor([])).toEqual([]);
  });
});
