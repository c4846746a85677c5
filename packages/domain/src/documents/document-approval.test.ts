import { describe, expect, it } from '@jest/globals';
import {
  assertApprovable,
  assertWithdrawable,
  type DocumentDecision,
  documentStateOf,
  mayApprove,
} from './document-approval.ts';

describe('a document', () => {
  it.each<[string, boolean, boolean, DocumentDecision | null, string]>([
    ['that nobody has written', false, false, null, 'missing'],
    ['that somebody once said to be there', true, false, null, 'unconfirmed'],
    ['that was put in', false, true, null, 'draft'],
    ['that was said to be there and then put in', true, true, null, 'draft'],
    ['whose version was approved', false, true, 'approved', 'approved'],
    ['whose approval was taken back', false, true, 'withdrawn', 'draft'],
  ])('%s', (_, wasSaid, hasVersion, lastDecision, state) => {
    expect(documentStateOf({ wasSaid, hasVersion, lastDecision })).toBe(state);
  });
});

describe('an approval', () => {
  const writers = { authorId: 'author', addedById: 'helper' };

  it.each([
    ['a third person', 'other', true],
    ['its author', 'author', false],
    ['whoever put it in', 'helper', false],
  ])('by %s', (_, approver, isAllowed) => {
    expect(mayApprove(writers, approver)).toBe(isAllowed);
    const approve = () => assertApprovable(writers, approver);
    if (isAllowed) expect(approve).not.toThrow();
    else expect(approve).toThrow(expect.objectContaining({ code: 'document.self_approval' }));
  });

  it('of nothing is none', () => {
    expect(mayApprove(null, 'other')).toBe(false);
    expect(() => assertApprovable(null, 'other')).toThrow(
      expect.objectContaining({ code: 'document.nothing_to_approve' }),
    );
  });

  it('is taken back only where there is one', () => {
    expect(() => assertWithdrawable({ isApproved: true })).not.toThrow();
    expect(() => assertWithdrawable({ isApproved: false })).toThrow(
      expect.objectContaining({ code: 'document.not_approved' }),
    );
  });
});
