import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import type { ReadinessItem } from '../readiness/score.ts';
import {
  type GapItemStanding,
  gapItemStanding,
  gapItemStandings,
  gapItemStandingsOf,
  gapItemStandingsWaitingFor,
  gapItemWaitsFor,
  isGapItemOverdue,
  openGapItemStandings,
  readinessStateOf,
} from './gap-item-standing.ts';

const item = (more: Partial<ReadinessItem>): ReadinessItem => ({
  weight: 1,
  conformity: 'conform',
  designAccepted: false,
  occurrencesDue: 0,
  occurrencesOnTime: 0,
  evidenceRequired: 1,
  evidenceAcceptedFresh: 0,
  exclusionApproved: false,
  ...more,
});

describe('gapItemStanding', () => {
  it.each<[GapItemStanding, Partial<ReadinessItem>]>([
    ['unassessed', { conformity: 'not_assessed' }],
    ['unassessed', { conformity: 'not_assessed', designAccepted: true }],
    ['gap', { conformity: 'minor' }],
    ['gap', { conformity: 'major', evidenceAcceptedFresh: 1 }],
    ['claimed', {}],
    ['claimed', { conformity: 'improvement' }],
    ['claimed', { evidenceAcceptedFresh: 1 }],
    ['accepted', { designAccepted: true }],
    ['accepted', { designAccepted: true, evidenceRequired: 2, evidenceAcceptedFresh: 1 }],
    ['accepted', { designAccepted: true, evidenceAcceptedFresh: 1, occurrencesDue: 2, occurrencesOnTime: 1 }],
    ['proven', { designAccepted: true, evidenceAcceptedFresh: 1 }],
    ['proven', { designAccepted: true, evidenceRequired: 0 }],
    ['exclusion_waits', { conformity: 'not_applicable', evidenceAcceptedFresh: 1 }],
    ['left_out', { conformity: 'not_applicable', exclusionApproved: true }],
  ])('%s: %j', (standing, more) => {
    expect(gapItemStanding(item(more))).toBe(standing);
  });
});

describe('what follows from a standing', () => {
  it('is open until it is proven or left out', () => {
    expect(gapItemStandings.filter((standing) => !openGapItemStandings.includes(standing))).toEqual([
      'proven',
      'left_out',
    ]);
  });

  it('waits for somebody exactly while it is open', () => {
    expect(gapItemStandingsWaitingFor(['owner'])).toEqual(['unassessed', 'gap']);
    expect(gapItemStandingsWaitingFor(['acceptance'])).toEqual(['claimed', 'exclusion_waits']);
    expect(gapItemStandingsWaitingFor(['evidence'])).toEqual(['accepted']);
    expect(gapItemStandings.filter((standing) => gapItemWaitsFor(standing) !== null)).toEqual(openGapItemStandings);
  });

  it('gives each a part of the readiness bar, and none to what is left out', () => {
    expect(gapItemStandingsOf(['claimed'])).toEqual(['claimed', 'accepted']);
    expect(gapItemStandingsOf(['unknown', 'proven'])).toEqual(['unassessed', 'exclusion_waits', 'proven']);
    expect(gapItemStandingsOf(['not_applicable'])).toEqual(['left_out']);
    expect(readinessStateOf('left_out')).toBeNull();
  });
});

describe('isGapItemOverdue', () => {
  it.each([
    ['the day before today', '2026-11-23', 'gap', true],
    ['what is only claimed', '2026-11-23', 'claimed', true],
    ['what is accepted and lacks evidence', '2026-11-23', 'accepted', true],
    ['an exclusion nobody approved', '2026-11-23', 'exclusion_waits', true],
    ['today', '2026-11-24', 'gap', false],
    ['proven', '2026-11-23', 'proven', false],
    ['rightly left out', '2026-11-23', 'left_out', false],
    ['without a due day', null, 'gap', false],
  ] as const)('%s', (_, dueOn, standing, expected) => {
    const dated = { dueOn: dueOn === null ? null : parseDay(dueOn), standing };

    expect(isGapItemOverdue(dated, parseDay('2026-11-24'))).toBe(expected);
  });
});
