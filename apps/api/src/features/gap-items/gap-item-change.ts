import type { GapItemChange } from '@waymark/contracts';
import { assertExcludable, type Conformity } from '@waymark/domain';

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
  claimedById: string | null;
  acceptedById: string | null;
}

/** What a change leads to: the fields as they are then, and which earlier words no longer stand. */
export interface ChangedGapItem {
  after: Required<GapItemChange>;
  withdrawsClaim: boolean;
  withdrawsAcceptance: boolean;
}

const isGap = (conformity: Conformity) => conformity === 'minor' || conformity === 'major';

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
    withdrawsClaim: before.claimedById !== null && isReassessed && (isGap(after.conformity) || isExcluded),
    withdrawsAcceptance: before.acceptedById !== null && (isReassessed || isRejustified || isOwnAcceptance),
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
