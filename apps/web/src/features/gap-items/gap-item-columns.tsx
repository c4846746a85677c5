import { useLingui } from '@lingui/react/macro';
import type { GapItem } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { useMemo } from 'react';
import { PersonName } from '../../ui/page/person.tsx';
import type { DataColumn } from '../../ui/table/data-table-types.ts';
import { DayCell } from './day-cell.tsx';
import { badge, dueDay, dueWord, evidenceCount, requirement, useWords, type Words } from './gap-item-cells.tsx';
import type { ChangedField, GapLookups } from './gap-item-change.ts';
import { assessments, ConformityField, PersonField, StageField } from './gap-item-fields.tsx';
import styles from './gap-items.module.css';

/** Which field of a change stands behind a column. */
export const fieldOfColumn: Readonly<Record<string, ChangedField | undefined>> = {
  conformity: 'conformity',
  owner: 'ownerId',
  dueOn: 'dueOn',
  closeBy: 'closeByStageId',
};

interface ColumnsInput {
  lookups: GapLookups;
  owners: GapLookups['people'];
  mayEdit: boolean;
  isNarrow: boolean;
  /** With the panel open, room is short. */
  isTight: boolean;
  onChange: (item: GapItem, field: ChangedField, value: unknown) => void;
}

type Editor = NonNullable<DataColumn<GapItem>['editor']>;

/** How a cell that can be edited is called, and the field that it becomes. */
function useLabels() {
  const { t } = useLingui();
  return useMemo(
    () => ({
      conformity: (item: GapItem) => t`Conformity of ${item.requirementId}`,
      owner: (item: GapItem) => t`Owner of ${item.requirementId}`,
      dueOn: (item: GapItem) => t`Due date of ${item.requirementId}`,
      closeBy: (item: GapItem) => t`Stage by which ${item.requirementId} must be closed`,
    }),
    [t],
  );
}

type Labels = ReturnType<typeof useLabels>;

function editorsOf(
  { lookups, owners, onChange }: Pick<ColumnsInput, 'lookups' | 'owners' | 'onChange'>,
  labels: Labels,
): Record<keyof Labels, Editor> {
  return {
    conformity: (item, finish) => (
      <ConformityField
        label={labels.conformity(item)}
        value={item.conformity}
        choices={assessments({ mayExclude: !item.isMandatory })}
        onChange={(value) => onChange(item, 'conformity', value)}
        onLeave={finish}
      />
    ),
    owner: (item, finish) => (
      <PersonField
        label={labels.owner(item)}
        value={item.owner?.id ?? null}
        people={owners}
        onChange={(value) => onChange(item, 'ownerId', value)}
        onLeave={finish}
      />
    ),
    dueOn: (item, finish) => (
      <DayCell
        label={labels.dueOn(item)}
        value={item.dueOn}
        onChange={(value) => onChange(item, 'dueOn', value)}
        onLeave={finish}
      />
    ),
    closeBy: (item, finish) => (
      <StageField
        label={labels.closeBy(item)}
        value={item.closeByStage?.id ?? null}
        stages={lookups.stages}
        onChange={(value) => onChange(item, 'closeByStageId', value)}
        onLeave={finish}
      />
    ),
  };
}

export function useGapItemColumns(input: ColumnsInput): readonly DataColumn<GapItem>[] {
  const { lookups, owners, mayEdit, isNarrow, isTight, onChange } = input;
  const labels = useLabels();
  const words = useWords();
  return useMemo(() => {
    const editors = editorsOf({ lookups, owners, onChange }, labels);
    const edited: Made['edited'] = (id, holds) =>
      mayEdit ? { editor: editors[id], editLabel: (item) => `${labels[id](item)}: ${isolated(holds(item))}` } : {};
    const all = columnsOf({ words, isNarrow, edited });
    return isTight ? all.filter(({ id }) => id !== 'state' && id !== 'evidence') : all;
  }, [labels, words, lookups, owners, mayEdit, isNarrow, isTight, onChange]);
}

interface Made {
  words: Words;
  isNarrow: boolean;
  /** What makes a cell one that can be edited, with what it holds now. */
  edited: (id: keyof Labels, holds: (item: GapItem) => string) => Pick<DataColumn<GapItem>, 'editor' | 'editLabel'>;
}

function columnsOf({ words, isNarrow, edited }: Made): readonly DataColumn<GapItem>[] {
  return [
    {
      id: 'requirement',
      header: words.heads.requirement,
      width: '5rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => <span className={styles.reference}>{item.requirementId}</span>,
    },
    {
      id: 'title',
      header: words.heads.title,
      width: isNarrow ? 'minmax(0, 1fr)' : 'minmax(11rem, 1fr)',
      cell: (item) => requirement(item, isNarrow, words),
    },
    {
      id: 'conformity',
      header: words.heads.conformity,
      width: '10rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => badge(item.conformity, words),
      ...edited('conformity', (item) => words.status(item.conformity)),
    },
    {
      id: 'state',
      header: words.heads.state,
      width: '7.5rem',
      isWideOnly: true,
      cell: (item) => badge(item.state ?? 'skipped', words, true),
    },
    {
      id: 'evidence',
      header: words.heads.evidence,
      width: '6.5rem',
      isNumeric: true,
      isWideOnly: true,
      cell: ({ evidence }) => evidenceCount(evidence, words),
    },
    {
      id: 'owner',
      header: words.heads.owner,
      width: '8rem',
      isSortable: true,
      isWideOnly: true,
      cell: ({ owner }) =>
        owner ? <PersonName person={owner} isShort /> : <span className={styles.quiet}>{words.nobody}</span>,
      ...edited('owner', ({ owner }) => owner?.name ?? words.nobody),
    },
    {
      id: 'dueOn',
      header: words.heads.dueOn,
      width: '7.5rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => dueDay(item, words),
      ...edited('dueOn', (item) => dueWord(item, words)),
    },
    {
      id: 'closeBy',
      header: words.heads.closeBy,
      width: '9rem',
      isWideOnly: true,
      cell: ({ closeByStage }) => (
        <span className={closeByStage ? styles.oneLine : styles.quiet}>{closeByStage?.name ?? words.noStage}</span>
      ),
      ...edited('closeBy', ({ closeByStage }) => closeByStage?.name ?? words.noStage),
    },
  ];
}
