import { Trans, useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { GapItem, GapItemSummary } from '@waymark/contracts';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { useStable } from '../../lib/use-stable.ts';
import { ReadinessMini } from '../../ui/readiness/readiness-bar.tsx';
import { stateRows } from '../../ui/readiness/state-rows.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { RowGroup } from '../../ui/table/data-table-types.ts';
import type { ChangedField, GapLookups } from './gap-item-change.ts';
import { fieldOfColumn, useGapItemColumns } from './gap-item-columns.tsx';
import { type Grouping, groupIdOf, groupingOf, groupTitleOf } from './gap-item-groups.ts';
import type { GapItemEdits } from './use-gap-item-edits.ts';

interface GapItemTableProps {
  items: readonly GapItem[];
  summary: GapItemSummary | undefined;
  lookups: GapLookups;
  mayEdit: boolean;
  edits: GapItemEdits;
  onChange: (item: GapItem, field: ChangedField, value: unknown) => void;
  sort: string | undefined;
  onSortChange: (sort: string | undefined) => void;
  selectedIds: ReadonlySet<string>;
  onSelectedIdsChange: (ids: ReadonlySet<string>) => void;
  openId: string | undefined;
  onOpen: (item: GapItem) => void;
  closedGroupIds: ReadonlySet<string>;
  onToggleGroup: (groupId: string) => void;
  empty: ReactNode;
}

const idOf = ({ id }: GapItem) => id;
const nameOf = ({ requirementId, title }: GapItem) => `${requirementId} ${title}`;

export function GapItemTable(props: GapItemTableProps) {
  const { t } = useLingui();
  const { items, summary, lookups, edits, sort, mayEdit } = props;
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  const grouping = groupingOf(sort);
  const groups = useGroups(items, summary, grouping);
  const owners = useMemo(
    () => lookups.people.filter(({ duties }) => duties.includes('own_gap_items')),
    [lookups.people],
  );
  const isTight = props.openId !== undefined;
  const onChange = useStable(props.onChange);
  const columns = useGapItemColumns({ lookups, owners, mayEdit, isNarrow, isTight, onChange });
  const groupOf = useCallback((item: GapItem) => groupIdOf(grouping, item), [grouping]);

  return (
    <DataTable
      label={t`Gap items`}
      rows={items}
      rowId={idOf}
      rowName={nameOf}
      columns={columns}
      sort={sort ?? 'requirement'}
      onSortChange={props.onSortChange}
      {...(mayEdit && { selectedIds: props.selectedIds, onSelectedIdsChange: props.onSelectedIdsChange })}
      openId={props.openId}
      onOpen={props.onOpen}
      groups={groups}
      groupOf={groupOf}
      closedGroupIds={props.closedGroupIds}
      onToggleGroup={props.onToggleGroup}
      cellState={(item, columnId) => {
        const field = fieldOfColumn[columnId];
        return field && edits.stateOf(item.id, field);
      }}
      empty={props.empty}
    />
  );
}

/** Group heads in the order of the rows, with how many rows they hold and, for themes and clauses, their own bar. */
function useGroups(items: readonly GapItem[], summary: GapItemSummary | undefined, grouping: Grouping): RowGroup[] {
  const { slug: org } = useOrganisation();
  const { i18n } = useLingui();
  return useMemo(() => {
    const byGroup = Map.groupBy(items, (item) => groupIdOf(grouping, item));
    return [...byGroup].flatMap(([id, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const known = grouping === 'requirement' ? summary?.groups.find((group) => group.id === id) : undefined;
      const counts = known?.readiness.counts;
      const whole = counts && counts.inScope + counts.notApplicable;
      const title = groupTitleOf(grouping, first, i18n);
      const shown = rows.length;
      return [
        {
          id,
          title,
          detail:
            whole && whole !== shown ? (
              <Trans>
                {shown} of {whole}
              </Trans>
            ) : (
              shown
            ),
          aside: known && (
            <ReadinessMini
              readiness={known.readiness}
              label={title}
              renderState={stateRows({ org, programmeId: first.programmeId }, known.readiness.counts, {
                groupId: [id],
              })}
            />
          ),
        },
      ];
    });
  }, [items, summary, grouping, i18n, org]);
}
