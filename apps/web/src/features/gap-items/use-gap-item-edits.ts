import { useLingui } from '@lingui/react/macro';
import { type GapItem, type GapItemChange, gapItemSchema } from '@waymark/contracts';
import { useCallback, useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import type { CellState } from '../../ui/table/data-table-types.ts';
import { fieldWord, useValueWords } from './activity-words.ts';
import { type ChangedField, changeableIn, fieldsOf, type GapLookups, withChange } from './gap-item-change.ts';
import { type ProgrammeAddress, useChangeGapItem } from './gap-items.queries.ts';
import { useBulkChange } from './use-bulk-change.tsx';
import { useGapItemTurns } from './use-gap-item-turns.ts';

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

/** What became of an edit; `conflict` where the person went back to what is typed. */
export type EditOutcome = 'saved' | 'refused' | 'conflict';

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

  const shown = useCallback(
    <Item extends GapItem>(item: Item): Item =>
      pending
        .filter(({ itemIds }) => itemIds.has(item.id))
        .reduce((current, edit) => withChange(current, edit.change, lookups), item),
    [pending, lookups],
  );

  const stateOf = (id: string, field: ChangedField): CellState | undefined => {
    if (pending.some((edit) => edit.itemIds.has(id) && field in edit.change)) return { kind: 'saving' };
    const refusal = refusals.findLast((entry) => entry.itemId === id && entry.fields.includes(field));
    return refusal && { kind: 'refused', reason: refusal.reason };
  };

  const refuse = (refusal: Refusal) => setRefusals((all) => [...all, refusal]);
  return { during, shown, stateOf, refuse, isSaving: pending.length > 0 };
}

/** Sends the change of one item; where somebody else has changed the same field, the person decides. */
function useSendEdit(programme: ProgrammeAddress, lookups: GapLookups) {
  const { i18n } = useLingui();
  const say = useValueWords(lookups);
  const turns = useGapItemTurns(programme);
  const { mutateAsync } = useChangeGapItem(programme);
  const save = useMergedSave<GapItem, GapItemChange>({
    schema: gapItemSchema.loose(),
    fieldsIn: changeableIn,
    wordsOf: (field, theirs, mine) => {
      const word = fieldWord(field);
      return { label: word ? i18n._(word) : field, theirs: say(theirs[field]), mine: say(mine[field]) };
    },
  });
  return (seen: GapItem, change: GapItemChange) =>
    turns.change(seen, fieldsOf(change), (base) =>
      save({
        base,
        change,
        send: (version, rest) => mutateAsync({ id: seen.id, change: rest, version }),
      }),
    );
}

/**
 * Edits of gap items, shown at once. They stand in front of what the server said until it has answered; when it
 * refuses, they vanish and the reason stays in the row. Edits of one item are sent one after the other.
 */
export function useGapItemEdits(programme: ProgrammeAddress, lookups: GapLookups) {
  const { i18n } = useLingui();
  const { during, refuse, ...overlay } = useOverlay(lookups);
  const [savedAt, setSavedAt] = useState<string>();
  const send = useSendEdit(programme, lookups);
  const changeMany = useBulkChange(programme);

  /** `seen` is the item as it was shown when the editing began. */
  const change = (seen: GapItem, values: GapItemChange): Promise<EditOutcome> =>
    during(new Set([seen.id]), values, async () => {
      const { row, error } = await send(seen, values);
      if (row) {
        setSavedAt(new Date().toISOString());
        return 'saved';
      }
      refuse({ itemId: seen.id, fields: fieldsOf(values), reason: problemMessage(i18n, error) });
      return isProblem(error, 'resource.changed_meanwhile') ? 'conflict' : 'refused';
    });

  const changeAll = (ids: ReadonlySet<string>, values: GapItemChange): Promise<boolean> =>
    during(ids, values, async () => {
      try {
        for (const { id, reason } of await changeMany([...ids], values)) {
          refuse({ itemId: id, fields: fieldsOf(values), reason });
        }
        setSavedAt(new Date().toISOString());
        return true;
      } catch {
        return false; // The toast of the query client has said why; the rows are as they were.
      }
    });

  return { ...overlay, change, changeAll, savedAt };
}

export type GapItemEdits = ReturnType<typeof useGapItemEdits>;
