import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { type GapItemFilter, type GapItemLack, gapItemFilterSchema, gapItemLacks, lengthOf } from '@waymark/contracts';
import { conformities, gapItemStates, waits } from '@waymark/domain';
import { formatDayShort } from '../../lib/format.ts';
import { DayField } from '../../ui/form/day-field.tsx';
import { StatusBadge, statusWord } from '../../ui/page/status-badge.tsx';
import { type Choice, useChoiceFilter } from '../../ui/table/choice-filter.tsx';
import { FilterChips, type FilterDefinition } from '../../ui/table/filter-chips.tsx';
import { SearchField } from '../../ui/table/search-field.tsx';
import { useWaitFilter } from '../../ui/table/wait-filter.tsx';
import type { GapLookups } from './gap-item-change.ts';
import styles from './gap-items.module.css';

interface GapFiltersProps {
  filter: GapItemFilter;
  onChange: (change: Partial<GapItemFilter>) => void;
  lookups: GapLookups;
  groups: readonly { id: string; title: string }[];
}

/** What narrows the table; all of it stands in the address. */
export function GapFilters({ filter, onChange, lookups, groups }: GapFiltersProps) {
  const { t } = useLingui();
  const filters = useDefinitions({ filter, onChange, lookups, groups });
  const clearAll = () =>
    onChange({
      state: undefined,
      conformity: undefined,
      ownerId: undefined,
      dueAfter: undefined,
      dueBefore: undefined,
      closeByStageId: undefined,
      groupId: undefined,
      lacks: undefined,
      waitsFor: undefined,
    });
  return (
    <div className={styles.tools}>
      <SearchField
        label={t`Search in reference and title`}
        className={styles.search}
        maxLength={lengthOf(gapItemFilterSchema.shape.q)}
        value={filter.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      <FilterChips filters={filters} onClearAll={clearAll} />
    </div>
  );
}

function useDefinitions({ filter, onChange, lookups, groups }: GapFiltersProps): FilterDefinition[] {
  const { t, i18n } = useLingui();
  const choiceFilter = useChoiceFilter();
  const badges = <Value extends (typeof conformities)[number] | (typeof gapItemStates)[number]>(
    values: readonly Value[],
  ) => values.map((value) => ({ value, label: i18n._(statusWord(value)), node: <StatusBadge status={value} /> }));
  const people = [
    { value: 'none', label: t`Nobody` },
    ...lookups.people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return [
    choiceFilter({
      id: 'state',
      name: t`State`,
      choices: badges(gapItemStates),
      chosen: filter.state,
      onChange: (state) => onChange({ state }),
    }),
    choiceFilter({
      id: 'conformity',
      name: t`Conformity`,
      choices: badges(conformities),
      chosen: filter.conformity,
      onChange: (conformity) => onChange({ conformity }),
    }),
    choiceFilter({
      id: 'owner',
      name: t`Owner`,
      choices: people,
      chosen: filter.ownerId,
      onChange: (ownerId) => onChange({ ownerId }),
    }),
    useDueFilter(filter, onChange),
    choiceFilter({
      id: 'lacks',
      name: t`Lacks`,
      choices: useLackChoices(),
      chosen: filter.lacks,
      onChange: (lacks) => onChange({ lacks }),
    }),
    useWaitFilter({ offered: waits, chosen: filter.waitsFor, onChange: (waitsFor) => onChange({ waitsFor }) }),
    choiceFilter({
      id: 'closeBy',
      name: t`Close by`,
      choices: lookups.stages.map(({ id, name }) => ({ value: id, label: name })),
      chosen: filter.closeByStageId,
      onChange: (closeByStageId) => onChange({ closeByStageId }),
    }),
    choiceFilter({
      id: 'group',
      name: t`Group`,
      choices: groups.map(({ id, title }) => ({ value: id, label: title })),
      chosen: filter.groupId,
      onChange: (groupId) => onChange({ groupId }),
    }),
  ];
}

function useLackChoices(): Choice<GapItemLack>[] {
  const { t } = useLingui();
  const words: Record<GapItemLack, string> = {
    plan: t`An owner and a due date`,
    owner: t`An owner`,
    evidence: t`Evidence`,
    accepted_evidence: t`Accepted evidence`,
    acceptance: t`Acceptance by a reviewer`,
  };
  return gapItemLacks.map((value) => ({ value, label: words[value] }));
}

function useDueFilter(filter: GapItemFilter, onChange: GapFiltersProps['onChange']): FilterDefinition {
  const { t } = useLingui();
  const { dueAfter, dueBefore } = filter;
  const words = [dueAfter && t`from ${formatDayShort(dueAfter)}`, dueBefore && t`to ${formatDayShort(dueBefore)}`];
  return {
    id: 'due',
    name: t`Due`,
    value: words.filter(Boolean).join(' ') || undefined,
    renderEditor: () => (
      <Stack gap="sm">
        <DayField
          label={t`From`}
          size="sm"
          value={dueAfter ?? null}
          onChange={(day) => onChange({ dueAfter: day ?? undefined })}
        />
        <DayField
          label={t`To`}
          size="sm"
          value={dueBefore ?? null}
          onChange={(day) => onChange({ dueBefore: day ?? undefined })}
        />
      </Stack>
    ),
    onClear: () => onChange({ dueAfter: undefined, dueBefore: undefined }),
  };
}
