import { type GapItem, type GapItemChange, gapItemChangeSchema, type Person } from '@waymark/contracts';
import type { Duty } from '@waymark/domain';

export interface MemberChoice extends Person {
  duties: readonly Duty[];
}

/** What the ids in a change stand for. */
export interface GapLookups {
  people: readonly MemberChoice[];
  stages: readonly { id: string; name: string }[];
}

export type ChangedField = keyof GapItemChange;

const isChangedField = (name: string, change: GapItemChange): name is ChangedField => name in change;

export const fieldsOf = (change: GapItemChange): ChangedField[] =>
  Object.keys(change).filter((name) => isChangedField(name, change));

/** The item as it will be once the change is saved. */
export function withChange<Item extends GapItem>(item: Item, change: GapItemChange, lookups: GapLookups): Item {
  const { ownerId, reviewerId, closeByStageId, evidenceRequired, ...plain } = change;
  const person = (id: string | null) => lookups.people.find((candidate) => candidate.id === id) ?? null;
  return {
    ...item,
    ...plain,
    owner: ownerId === undefined ? item.owner : person(ownerId),
    reviewer: reviewerId === undefined ? item.reviewer : person(reviewerId),
    closeByStage:
      closeByStageId === undefined
        ? item.closeByStage
        : (lookups.stages.find((stage) => stage.id === closeByStageId) ?? null),
    evidence: evidenceRequired === undefined ? item.evidence : { ...item.evidence, required: evidenceRequired },
  };
}

/** The value of a field as it is in an item, in the form a change has it. */
export function valueIn(item: Partial<GapItem>, field: ChangedField): unknown {
  if (field === 'ownerId') return item.owner?.id ?? null;
  if (field === 'reviewerId') return item.reviewer?.id ?? null;
  if (field === 'closeByStageId') return item.closeByStage?.id ?? null;
  if (field === 'evidenceRequired') return item.evidence?.required;
  return Object.entries(item).find(([name]) => name === field)?.[1];
}

/** All that can be changed of an item, as it stands in it. */
export const changeableIn = (item: GapItem): Partial<GapItemChange> =>
  Object.fromEntries(gapItemChangeSchema.keyof().options.map((field) => [field, valueIn(item, field)]));
