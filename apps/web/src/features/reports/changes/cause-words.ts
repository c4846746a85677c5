import { msg } from '@lingui/core/macro';
import type { ChangeOfCause } from '@waymark/contracts';
import type { StateShapeName } from '../../../ui/lifecycle/state-shape.tsx';
import { statusShape } from '../../../ui/page/status-badge.tsx';

/** What each cause is called, with a shape of its own. */
export const causeLooks = {
  accepted: { word: msg`Accepted`, shape: statusShape('proven') },
  closed: { word: msg`Gaps closed, to be accepted`, shape: statusShape('claimed') },
  assessed: { word: msg`Newly assessed`, shape: 'target' },
  new_gap: { word: msg`New gaps`, shape: statusShape('gap') },
  stale: { word: msg`Evidence gone stale`, shape: statusShape('stale') },
  taken_back: { word: msg`Taken back`, shape: 'cross' },
  scope: { word: msg`Scope changed`, shape: 'plus' },
} as const satisfies Record<ChangeOfCause['cause'], { word: ReturnType<typeof msg>; shape: StateShapeName }>;
