import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyReadinessItem } from '../../test/any-readiness-item.ts';
import { readiness } from '../readiness/readiness.ts';
import { readinessStateOf } from '../standing/gap-item-standing.ts';
import { snapshotItem } from './snapshot-item.ts';

describe('snapshotItem', () => {
  it('keeps enough of each item to draw the bar of its day again', () => {
    fc.assert(
      fc.property(fc.array(anyReadinessItem, { maxLength: 60 }), (items) => {
        const drawn = { proven: 0, claimed: 0, gap: 0, unknown: 0 };
        for (const { standing, weight, proven } of items.map(snapshotItem)) {
          const state = readinessStateOf(standing);
          if (state === null) continue;
          drawn.proven += weight * proven;
          drawn[state] += weight * (1 - proven);
        }
        const whole = Object.values(drawn).reduce((sum, part) => sum + part, 0);
        const { weighted } = readiness(items);
        if (weighted === null) expect(whole).toBe(0);
        else
          for (const state of ['proven', 'claimed', 'gap', 'unknown'] as const)
            expect((drawn[state] / whole) * 100).toBeCloseTo(weighted[state], 6);
      }),
      { numRuns: 1_000 },
    );
  });
});
