import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import type { StageStatus } from '../readiness/states.ts';
import { isFarCycle, runningProgrammes } from './running-programmes.ts';

const programme = (...statuses: StageStatus[]) => ({ stages: statuses.map((status) => ({ status })) });
const over = programme('done', 'skipped', 'done');
const active = programme('done', 'active', 'planned');
const planned = programme('planned', 'planned');

describe('the programmes that run', () => {
  it.each([
    ['leave out one whose stages are all done or left out', [over, active, planned], [active, planned]],
    ['are all of them where none is over', [active, planned], [active, planned]],
    ['are all of them where every one is over, so that there is something to see', [over], [over]],
    ['are none where there is none', [], []],
  ])('%s', (_, programmes, running) => {
    expect(runningProgrammes(programmes)).toEqual(running);
  });
});

describe('a cycle is far', () => {
  const stage = (status: StageStatus, plannedFromOn: string) => ({ status, plannedFromOn });
  it.each([
    ['where it renews another one and begins in more than 90 days', true, 'former', [stage('planned', '2027-03-02')]],
    ['not from 90 days before it begins', false, 'former', [stage('planned', '2027-03-01')]],
    ['not once something of it has begun', false, 'former', [stage('active', '2027-03-02')]],
    ['not where it renews nothing: somebody started it', false, null, [stage('planned', '2027-03-02')]],
    ['not without a stage', false, 'former', []],
  ])('%s', (_, isFar, renewsId, stages) => {
    expect(isFarCycle({ renewsId, stages }, parseDay('2026-12-01'))).toBe(isFar);
  });
});
