import { describe, expect, it } from '@jest/globals';
import type { StageStatus } from '../readiness/states.ts';
import { runningProgrammes } from './running-programmes.ts';

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
