import { useLingui } from '@lingui/react/macro';
import { type GapItem, type GapItemChange, gapItemSchema } from '@waymark/contracts';
import { useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import type { CellState } from '../../ui/table/data-table-types.ts';
import { type ChangedField, fieldsOf, type GapLookups, withChange } from './gap-item-change.ts';
import { type ProgrammeAddress, useChangeGapItem, useChangeGapItems } from './gap-items.queries.ts';
import { useGapItemTurns } from './use-gap-item-turns.ts';
import { useShowGapItem } from './use-show-gap-item.ts';

interface PendingEdit {
  editId: string;
  itemIds: ReadonlySet<string>;
  change: GapItemChange;
}

interface Refusal {
  itemId: string;
  fields: readonly ChangedField[];
  reason: string;
}

/** Two people changed the same item; the second chooses. */
export interface EditConflict {
  itemId: string;
  mine: GapItemChange;
  theirs: Partial<GapItem> | undefined;
  version: number | undefined;
}

export type EditOutcome = 'saved' | 'refused' | 'conflict';

const currentOf = (facts: Record<string, unknown> | undefined) =>
  gapItemSchema.partial().loose().safeParse(facts?.current).data;

/** What is on its way, and what was refused: both stand in front of what the server said. */
function useOverlay(lookups: GapLookups) {
  const [pending, setPending] = useState<readonly PendingEdit[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const isSame = (refusal: Refusal, itemIds: ReadonlySet<string>, fields: readonly ChangedField[]) =>
    itemIds.has(refusal.itemId) && refusal.fields.some((field) => fields.includes(field));

  const during = async <Result>(itemIds: ReadonlySet<string>, change: GapItemChange, work: () => Promise<Result>) => {
    const editId = crypto.randomUUID();
    setRefusals((all) => all.filter((refusal) => !isSame(refusal, itemIds, fieldsOf(change))));
    setPending((all) => [...all, { editId, itemIds, change }]);
    try {
      return await work();
    } finally {
      setPending((all) => all.filter((edit) => edit.editId !== editId));
    }
  };

  const shown = <Item extends GapItem>(item: Item): Item =>
    pending
      .filter(({ itemIds }) => itemIds.has(item.id))
      .reduce((current, edit) => withChange(current, edit.change, lookups), item);

  const stateOf = (id: string, field: ChangedField): CellState | undefined => {
    if (pending.some((edit) => edit.itemIds.has(id) && field in edit.change)) return { kind: 'saving' };
    const refusal = refusals.findLast((entry) => entry.itemId === id && entry.fields.includes(field));
    return refusal && { kind: 'refused', reason: refusal.reason };
  };

  const refuse = (refusal: Refusal) => setRefusals((all) => [...all, refusal]);
  return { during, shown, stateOf, refuse, isSaving: pending.length > 0 };
}

/**
 * Edits of gap items, shown at once. They stand in front of what the server said until it has answered; when it
 * refuses, they vanish and the reason stays in the row. Edits of one item are sent one after the other.
 */
export function useGapItemEdits(programme: ProgrammeAddress, lookups: GapLookups) {
  const { i18n } = useLingui();
  const { during, refuse, ...overlay } = useOverlay(lookups);
  const [conflict, setConflict] = useState<EditConflict>();
  const [savedAt, setSavedAt] = useState<string>();
  const turns = useGapItemTurns(programme);
  const showAnswer = useShowGapItem(programme);
  const one = useChangeGapItem(programme);
  const many = useChangeGapItems(programme);

  const send = async (id: string, change: GapItemChange, seenVersion?: number): Promise<EditOutcome> => {
    try {
      const saved = await turns.change(id, (version) =>
        one.mutateAsync({ id, change, version: seenVersion ?? version }),
      );
      showAnswer(saved, change);
      setSavedAt(new Date().toISOString());
      return 'saved';
    } catch (error) {
      if (!isProblem(error, 'resource.changed_meanwhile')) {
        refuse({ itemId: id, fields: fieldsOf(change), reason: problemMessage(i18n, error) });
        return 'refused';
      }
      const theirs = currentOf(error.problem.facts);
      setConflict({ itemId: id, mine: change, theirs, version: theirs?.version });
      return 'conflict';
    }
  };

  const change = (id: string, values: GapItemChange, seenVersion?: number): Promise<EditOutcome> =>
    during(new Set([id]), values, () => send(id, values, seenVersion));

  const changeAll = (ids: ReadonlySet<string>, values: GapItemChange): Promise<boolean> =>
    during(ids, values, async () => {
      try {
        await turns.changeAll([...ids], async () => {
          for (const part of partsOf([...ids], 500)) await many.mutateAsync({ ids: part, change: values });
        });
        setSavedAt(new Date().toISOString());
        return true;
      } catch {
        return false; // The toast of the query client has said why; the rows are as they were.
      }
    });

  return { ...overlay, change, changeAll, conflict, savedAt, closeConflict: () => setConflict(undefined) };
}

export type GapItemEdits = ReturnType<typeof useGapItemEdits>;

const partsOf = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, part) => values.slice(part * size, (part + 1) * size));
