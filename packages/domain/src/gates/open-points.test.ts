import { describe, expect, it } from '@jest/globals';
import type { GateResult } from './gates.ts';
import { openPoints } from './open-points.ts';

const met: GateResult = { id: 'soa_approved', isMet: true, have: 1, need: 1 };
const open: GateResult = { id: 'documents_approved', isMet: false, have: 2, need: 15 };

describe('what is open', () => {
  it.each([
    ['nothing, where every gate is met and something is proven', [met], 1, []],
    ['a gate that is not met, with its figures', [met, open], 1, [{ id: 'documents_approved', have: 2, need: 15 }]],
    ['that nothing is proven, whatever the gates say', [met], 0, [{ id: 'nothing_proven', have: 0, need: 93 }]],
    [
      'both, the gates first',
      [open],
      0,
      [
        { id: 'documents_approved', have: 2, need: 15 },
        { id: 'nothing_proven', have: 0, need: 93 },
      ],
    ],
  ])('is %s', (_, results, proven, points) => {
    expect(openPoints(results, { proven, inScope: 93 })).toEqual(points);
  });
});
