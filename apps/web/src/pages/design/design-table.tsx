import { TextInput } from '@mantine/core';
import { IconCalendar, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { PersonName } from '../../ui/page/person.tsx';
import { PanelSection, SidePanel, SplitView } from '../../ui/page/side-panel.tsx';
import { type Status, StatusBadge } from '../../ui/page/status-badge.tsx';
import { ReadinessMini } from '../../ui/readiness/readiness-bar.tsx';
import { BulkAction, BulkBar } from '../../ui/table/bulk-bar.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { DataColumn } from '../../ui/table/data-table-types.ts';
import { KeyHints } from '../../ui/table/key-hints.tsx';
import styles from './design.module.css';
import { Section } from './design-parts.tsx';

interface Item {
  id: string;
  title: string;
  status: Status;
  owner: string;
  dueOn: string;
}

const states = ['minor', 'conform', 'major', 'improvement', 'not_assessed'] as const;
const owners = ['Priya Nair', 'Jonas Weber', 'Lena Fischer'];
const items: Item[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `A.${5 + Math.floor(index / 2500)}.${index % 2500}`,
  title: `Monitoring activities ${index}`,
  status: states[index % states.length] ?? 'minor',
  owner: owners[index % owners.length] ?? '',
  dueOn: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
}));

const columns: DataColumn<Item>[] = [
  { id: 'ref', header: 'Ref', width: '6rem', isSortable: true, cell: ({ id }) => id },
  { id: 'title', header: 'Requirement', width: 'minmax(12rem, 1fr)', cell: ({ title }) => <span>{title}</span> },
  { id: 'status', header: 'Conformity', width: '9rem', cell: ({ status }) => <StatusBadge status={status} /> },
  {
    id: 'owner',
    header: 'Owner',
    width: '10rem',
    isWideOnly: true,
    editLabel: ({ id, owner }) => `Owner of ${id}: ${owner}`,
    cell: ({ owner }) => <PersonName person={{ name: owner }} />,
    editor: ({ owner }, finish) => (
      <TextInput size="sm" autoFocus defaultValue={owner} onBlur={finish} aria-label="Owner" />
    ),
  },
  {
    id: 'due',
    header: 'Due',
    width: '8rem',
    isWideOnly: true,
    isSortable: true,
    cell: ({ dueOn }) => formatDay(dueOn),
  },
];

const groupIds = ['A.5', 'A.6', 'A.7', 'A.8'];
const bar = { proven: 58, claimed: 20, gap: 15, unknown: 7 };
const readiness = {
  weighted: bar,
  unweighted: bar,
  range: { from: 58, to: 65 },
  counts: { inScope: 100, notApplicable: 0, byState: bar },
};
const groups = groupIds.map((id) => ({
  id,
  title: `${id} Organizational`,
  detail: '14 of 37',
  aside: <ReadinessMini readiness={readiness} label={id} />,
}));
const groupOf = ({ id }: Item) => id.slice(0, 3);
const idOf = ({ id }: Item) => id;

export function DesignTable() {
  const [sort, setSort] = useState<string | undefined>('ref');
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set(['A.5.2']));
  const [openId, setOpenId] = useState<string | undefined>('A.5.4');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const toggleGroup = (id: string) => setClosed(closed.symmetricDifference(new Set([id])));
  const open = items.find(({ id }) => id === openId);
  return (
    <Section title="Table of 10,000 rows, side panel, bulk bar">
      <div className={styles.table}>
        <SplitView panel={open && <Panel item={open} onClose={() => setOpenId(undefined)} onOpen={setOpenId} />}>
          <DataTable
            label="Requirements"
            rows={items}
            rowId={idOf}
            rowName={idOf}
            columns={columns}
            sort={sort}
            onSortChange={setSort}
            selectedIds={selectedIds}
            onSelectedIdsChange={setSelectedIds}
            openId={openId}
            onOpen={({ id }) => setOpenId(id)}
            groups={groups}
            groupOf={groupOf}
            closedGroupIds={closed}
            onToggleGroup={toggleGroup}
            cellState={cellStateOf}
          />
          <div className={styles.below}>
            <KeyHints
              hints={[
                { keys: ['J', 'K'], does: 'move' },
                { keys: ['E'], does: 'edit' },
                { keys: ['X'], does: 'select' },
              ]}
            />
          </div>
          <BulkBar count={selectedIds.size} onClear={() => setSelectedIds(new Set())}>
            <BulkAction icon={<IconUser size={16} stroke={1.5} aria-hidden />} label="Owner" />
            <BulkAction icon={<IconCalendar size={16} stroke={1.5} aria-hidden />} label="Due date" />
          </BulkBar>
        </SplitView>
      </div>
    </Section>
  );
}

function cellStateOf({ id }: Item, columnId: string) {
  if (columnId !== 'owner') return undefined;
  if (id === 'A.5.5') return { kind: 'saving' } as const;
  return id === 'A.5.6' ? ({ kind: 'refused', reason: 'Lena left' } as const) : undefined;
}

function Panel({ item, onClose, onOpen }: { item: Item; onClose: () => void; onOpen: (id: string) => void }) {
  const index = items.indexOf(item);
  const walk = (step: number) => {
    const next = items[index + step];
    return next && (() => onOpen(next.id));
  };
  return (
    <SidePanel
      reference={item.id}
      title={item.title}
      badges={<StatusBadge status={item.status} />}
      onPrevious={walk(-1)}
      onNext={walk(1)}
      onClose={onClose}
    >
      <PanelSection title="As it is">
        Alerts reach the on-call engineer, but nobody signs off the weekly review.
      </PanelSection>
      <PanelSection title="As it should be">Each weekly review is recorded with date and reviewer.</PanelSection>
    </SidePanel>
  );
}
