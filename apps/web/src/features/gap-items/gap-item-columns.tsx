import { Trans, useLingui } from '@lingui/react/macro';
import type { GapItem } from '@waymark/contracts';
import { formatDay, formatDayShort, today } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import type { DataColumn } from '../../ui/table/data-table-types.ts';
import { DayCell } from './day-cell.tsx';
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

export function DueDay({ item }: { item: Pick<GapItem, 'dueOn' | 'isOverdue'> }) {
  if (!item.dueOn) {
    return (
      <span className={styles.quiet}>
        <Trans>No date</Trans>
      </span>
    );
  }
  const isThisYear = item.dueOn.slice(0, 4) === today().slice(0, 4);
  return (
    <span className={styles.due} data-overdue={item.isOverdue || undefined} title={formatDay(item.dueOn)}>
      {item.isOverdue && <StateShape name="overdue" size={12} />}
      {isThisYear ? formatDayShort(item.dueOn) : formatDay(item.dueOn)}
    </span>
  );
}

/** On a phone one column says it all; the rest is in the panel. */
const RequirementCell = ({ item, isNarrow }: { item: GapItem; isNarrow: boolean }) =>
  isNarrow ? (
    <span className={styles.narrow}>
      <span className={styles.title}>
        <span className={styles.reference}>{item.requirementId}</span> <bdi>{item.title}</bdi>
      </span>
      <small>
        <StatusBadge status={item.conformity} isPlain />
        <StatusBadge status={item.state ?? 'skipped'} isPlain />
        {item.owner && <PersonName person={item.owner} isShort />}
        {item.dueOn && <DueDay item={item} />}
      </small>
    </span>
  ) : (
    <span className={styles.title} title={item.title}>
      <bdi>{item.title}</bdi>
    </span>
  );

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
  return {
    conformity: (item: GapItem) => t`Conformity of ${item.requirementId}`,
    owner: (item: GapItem) => t`Owner of ${item.requirementId}`,
    dueOn: (item: GapItem) => t`Due date of ${item.requirementId}`,
    closeBy: (item: GapItem) => t`Stage by which ${item.requirementId} must be closed`,
  };
}

type Labels = ReturnType<typeof useLabels>;

function editorsOf({ lookups, owners, onChange }: ColumnsInput, labels: Labels): Record<keyof Labels, Editor> {
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
  const { t } = useLingui();
  const { mayEdit, isNarrow, isTight } = input;
  const labels = useLabels();
  const editors = editorsOf(input, labels);
  const edited = (id: keyof Labels) => (mayEdit ? { editor: editors[id], editLabel: labels[id] } : {});
  const all: readonly DataColumn<GapItem>[] = [
    {
      id: 'requirement',
      header: t`Ref`,
      width: '5rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => <span className={styles.reference}>{item.requirementId}</span>,
    },
    {
      id: 'title',
      header: t`Requirement`,
      width: isNarrow ? 'minmax(0, 1fr)' : 'minmax(11rem, 1fr)',
      cell: (item) => <RequirementCell item={item} isNarrow={isNarrow} />,
    },
    {
      id: 'conformity',
      header: t`Conformity`,
      width: '10rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => <StatusBadge status={item.conformity} />,
      ...edited('conformity'),
    },
    {
      id: 'state',
      header: t`State`,
      width: '7.5rem',
      isWideOnly: true,
      cell: (item) => <StatusBadge status={item.state ?? 'skipped'} isPlain />,
    },
    {
      id: 'evidence',
      header: t`Evidence`,
      width: '6.5rem',
      isNumeric: true,
      isWideOnly: true,
      cell: ({ evidence }) => <EvidenceCount {...evidence} />,
    },
    {
      id: 'owner',
      header: t`Owner`,
      width: '8rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => <PersonName person={item.owner} isShort />,
      ...edited('owner'),
    },
    {
      id: 'dueOn',
      header: t`Due`,
      width: '7.5rem',
      isSortable: true,
      isWideOnly: true,
      cell: (item) => <DueDay item={item} />,
      ...edited('dueOn'),
    },
    {
      id: 'closeBy',
      header: t`Close by`,
      width: '9rem',
      isWideOnly: true,
      cell: ({ closeByStage }) => (
        <span className={closeByStage ? styles.title : styles.quiet}>{closeByStage?.name ?? t`No stage`}</span>
      ),
      ...edited('closeBy'),
    },
  ];
  const leftOut = isTight ? ['state', 'evidence'] : [];
  return all.filter(({ id }) => !leftOut.includes(id));
}

function EvidenceCount({ accepted, required, toReview }: GapItem['evidence']) {
  const { t } = useLingui();
  return (
    <span
      className={accepted >= required ? undefined : styles.quiet}
      title={t`${accepted} accepted of ${required} required, ${toReview} to review`}
    >
      {accepted}/{required}
      {toReview > 0 && ` +${toReview}`}
    </span>
  );
}
