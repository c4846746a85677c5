import type { GapItemChange } from '@waymark/contracts';
import { assertExcludable, type Conformity, isClaim } from '@waymark/domain';

/** A gap item as people edit it, with who said what about it. */
export interface EditableGapItem {
  isMandatory: boolean;
  conformity: Conformity;
  findingAsIs: string;
  targetToBe: string;
  justification: string;
  isHighRisk: boolean;
  ownerId: string | null;
  reviewerId: string | null;
  dueOn: string | null;
  closeByStageId: string | null;
  effortHours: number | null;
  evidenceRequired: number;
  assessedById: string | null;
  answererId: string | null;
  acceptedById: string | null;
}

/** What a change leads to: the fields as they are then, whether it is assessed anew, and what that takes back. */
export interface ChangedGapItem {
  after: Required<GapItemChange>;
  isReassessed: boolean;
  withdrawsAcceptance: boolean;
  /** Who had said that it is done, where that is said no more. */
  takenBackFrom: string | null;
}

/** Throws `gap.not_excludable` and `gap.justification_required`. */
export function changedGapItem(before: EditableGapItem, change: GapItemChange): ChangedGapItem {
  const after = withChange(before, change);
  const isReassessed = after.conformity !== before.conformity;
  const isExcluded = after.conformity === 'not_applicable';
  const isRejustified = isExcluded && after.justification !== before.justification;
  if (isExcluded && (isReassessed || isRejustified)) {
    assertExcludable({ isMandatory: before.isMandatory, justification: after.justification });
  }
  // Nobody accepts their own work, also not by becoming the owner afterwards.
  const isOwnAcceptance = before.acceptedById !== null && after.ownerId === before.acceptedById;
  return {
    after,
    isReassessed,
    withdrawsAcceptance: before.acceptedById !== null && (isReassessed || isRejustified || isOwnAcceptance),
    takenBackFrom: isClaim(before.conformity) && !isClaim(after.conformity) ? before.assessedById : null,
  };
}

/** Who says it, and when: the same in the row as in the log. */
export interface Speaker {
  userId: string;
  at: Date;
}

/** Who says what of an item since a change. Whoever says that it conforms says by that that it is done. */
export function wordsSince({ after, isReassessed, withdrawsAcceptance }: ChangedGapItem, { userId, at }: Speaker) {
  const isAssessed = after.conformity !== 'not_assessed';
  return {
    ...(isReassessed ? { assessedAt: isAssessed ? at : null, assessedById: isAssessed ? userId : null } : {}),
    ...(withdrawsAcceptance ? { acceptedAt: null, acceptedById: null } : {}),
  };
}

function withChange(before: EditableGapItem, change: GapItemChange): Required<GapItemChange> {
  const given = <Value>(value: Value | undefined, otherwise: Value) => (value === undefined ? otherwise : value);
  return {
    conformity: given(change.conformity, before.conformity),
    findingAsIs: given(change.findingAsIs, before.findingAsIs),
    targetToBe: given(change.targetToBe, before.targetToBe),
    justification: given(change.justification, before.justification),
    isHighRisk: given(change.isHighRisk, before.isHighRisk),
    ownerId: given(change.ownerId, before.ownerId),
    reviewerId: given(change.reviewerId, before.reviewerId),
    dueOn: given(change.dueOn, before.dueOn),
    closeByStageId: given(change.closeByStageId, before.closeByStageId),
    effortHours: given(change.effortHours, before.effortHours),
    evidenceRequired: given(change.evidenceRequired, before.evidenceRequired),
  };
}
