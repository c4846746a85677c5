import { type Query, useQueryClient } from '@tanstack/react-query';
import type { GapItem, GapItemDetail } from '@waymark/contracts';
import { useTurns } from '../../lib/use-turns.ts';
import { type ChangedField, valueIn } from './gap-item-change.ts';
import type { GapItemPages } from './gap-item-order.ts';
import { gapItemKeys, isListOf, type ProgrammeAddress } from './gap-items.queries.ts';

type Versions = Readonly<Record<string, number>>;

const rowOf = (id: string) => `gap-item ${id}`;

/** Edits of an item, bulk edits it is part of, and the words of its owner and of who accepts it take turns. */
export function useGapItemTurns(programme: ProgrammeAddress) {
  const client = useQueryClient();
  const turns = useTurns();

  const copiesOf = (id: string): GapItem[] => {
    const detail = client.getQueryData<GapItemDetail>(gapItemKeys.one(programme, id));
    const lists = client.getQueriesData<GapItemPages>({ predicate: ({ queryKey }) => isListOf(programme, queryKey) });
    const rows = lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? []);
    return [...(detail ? [detail] : []), ...rows.filter((row) => row.id === id)];
  };
  /**
   * The newest copy that still says of these fields what the editing began with; the one it began with where none does.
   * The newest version alone would write over what was never shown where it is edited.
   */
  const asSeen = (base: GapItem, fields: readonly ChangedField[]): GapItem =>
    copiesOf(base.id)
      .filter((copy) => fields.every((field) => valueIn(copy, field) === valueIn(base, field)))
      .reduce((newest, copy) => (copy.version > newest.version ? copy : newest), base);

  /** The version of each as it is shown, once one's own earlier edits are in it. */
  const shownOf = (ids: readonly string[]): Versions =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const versions = copiesOf(id).map(({ version }) => version);
        return versions.length === 0 ? [] : [[id, Math.max(...versions)]];
      }),
    );

  return {
    change: <Result>(base: GapItem, fields: readonly ChangedField[], send: (seen: GapItem) => Promise<Result>) =>
      turns.take([rowOf(base.id)], () => send(asSeen(base, fields))),
    changeAll: (ids: readonly string[], send: (versions: Versions) => Promise<void>): Promise<void> => {
      const rows = ids.map(rowOf);
      const sent = turns.take(rows, () => send(shownOf(ids)));
      // Where the versions that has produced did not come along, they are known once the lists are asked again.
      const isAsked = ({ queryKey, state }: Query) => isListOf(programme, queryKey) && state.isInvalidated;
      void turns.take(rows, () => client.invalidateQueries({ predicate: isAsked }, { cancelRefetch: false }));
      return sent;
    },
  };
}
