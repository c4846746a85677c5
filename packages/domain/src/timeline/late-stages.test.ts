import { describe, expect, it } from '@jest/globals';
import type { TimelineInput } from '@waymark/domain';
import { doneOn, findingOf, findingsOf, planned, plannedOn, withStage } from '../../test/timelines.ts';

describe('a late stage', () => {
  const plan = planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today: '2026-06-03' });
  /** Implementation should have begun, and the gap analysis before it is not over. */
  const late = withStage(plan, 'isms-implementation', plannedOn('2026-05-26', '2026-10-01'));
  const waysOut = (input: TimelineInput) => findingOf(input, 'stage_not_begun')?.waysOut;

  it('that agreed days leave no room to is told to have those moved', () => {
    const agreed = withStage(late, 'stage-1-audit', plannedOn('2026-06-03', '2026-10-01', { isPinned: true }));

    expect(waysOut(agreed)).toContain('Agree on later days for Stage 1 audit: no day is left before it.');
    expect(waysOut(late)).toContain('Plan the open stages anew.');
  });

  it('whose own days are agreed gets new ones from the auditor', () => {
    const pinned = withStage(late, 'isms-implementation', { isPinned: true });

    expect(waysOut(pinned)).toContain('Agree on new days with the auditor.');
  });

  it('is not the one whose turn it is: that begins by itself', () => {
    const inTurn = withStage(late, 'gap-analysis', doneOn('2026-05-19', '2026-05-25'));

    expect(findingsOf(plan)).not.toContain('warning stage_not_begun 2026-05-19');
    expect(findingsOf(late)).toContain('warning stage_not_begun 2026-05-26');
    expect(findingsOf(inTurn)).not.toContain('warning stage_not_begun 2026-05-26');
  });
});
