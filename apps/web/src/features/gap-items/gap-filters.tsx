import { useLingui } from '@lingui/react/macro';
import { Checkbox, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type GapItemFilter, type GapItemLack, gapItemFilterSchema, gapItemLacks, lengthOf } from '@waymark/contracts';
import { conformities, type GapItemWait, gapItemWaits, readinessStates } from '@waymark/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { formatDayShort } from '../../lib/format.ts';
import { DayField } from '../../ui/form/day-field.tsx';
import { StatusBadge, statusWord } from '../../ui/page/status-badge.tsx';
import { FilterChips, type FilterDefinition } from '../../ui/table/filter-chips.tsx';
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
      <SearchField value={filter.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <FilterChips filters={filters} onClearAll={clearAll} />
    </div>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(value);
  const search = useDebouncedCallback(onChange, 250);
  // The address may change without the field: back, a link, "clear".
  useEffect(() => {
    setText(value);
  }, [value]);
  return (
    <TextInput
      className={styles.search}
      size="sm"
      type="search"
      aria-label={t`Search in reference and title`}
      placeholder={t`Search`}
      maxLength={lengthOf(gapItemFilterSchema.shape.q)}
      leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}

interface Choice<Value extends string> {
  value: Value;
  label: string;
  node?: ReactNode;
}

function Choices<Value extends string>(props: {
  label: string;
  choices: readonly Choice<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[] | undefined) => void;
}) {
  const { label, choices, chosen, onChange } = props;
  const toggle = (value: Value) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <ScrollArea.Autosize mah={320}>
      <Stack gap="sm" role="group" aria-label={label}>
        {choices.map(({ value, label: name, node }) => (
          <Checkbox key={value} label={node ?? name} checked={chosen.includes(value)} onChange={() => toggle(value)} />
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}

/** One filter that is a choice of several values. */
function choiceFilter<Value extends string>(input: {
  id: string;
  name: string;
  choices: readonly Choice<Value>[];
  chosen: readonly Value[] | undefined;
  onChange: (chosen: Value[] | undefined) => void;
  many: (count: number) => string;
}): FilterDefinition {
  const { id, name, choices, chosen, onChange, many } = input;
  const [only] = chosen ?? [];
  const one = choices.find(({ value }) => value === only)?.label;
  return {
    id,
    name,
    value: chosen ? (chosen.length === 1 && one ? one : many(chosen.length)) : undefined,
    renderEditor: () => <Choices label={name} choices={choices} chosen={chosen ?? []} onChange={onChange} />,
    onClear: () => onChange(undefined),
  };
}

function useDefinitions({ filter, onChange, lookups, groups }: GapFiltersProps): FilterDefinition[] {
  const { t, i18n } = useLingui();
  const many = (count: number) => t`${count} chosen`;
  const badges = <Value extends (typeof conformities)[number] | (typeof readinessStates)[number]>(
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
      choices: badges(readinessStates),
      chosen: filter.state,
      onChange: (state) => onChange({ state }),
      many,
    }),
    choiceFilter({
      id: 'conformity',
      name: t`Conformity`,
      choices: badges(conformities),
      chosen: filter.conformity,
      onChange: (conformity) => onChange({ conformity }),
      many,
    }),
    choiceFilter({
      id: 'owner',
      name: t`Owner`,
      choices: people,
      chosen: filter.ownerId,
      onChange: (ownerId) => onChange({ ownerId }),
      many,
    }),
    useDueFilter(filter, onChange),
    choiceFilter({
      id: 'lacks',
      name: t`Lacks`,
      choices: useLackChoices(),
      chosen: filter.lacks,
      onChange: (lacks) => onChange({ lacks }),
      many,
    }),
    choiceFilter({
      id: 'waitsFor',
      name: t`Waits for`,
      choices: useWaitChoices(),
      chosen: filter.waitsFor,
      onChange: (waitsFor) => onChange({ waitsFor }),
      many,
    }),
    choiceFilter({
      id: 'closeBy',
      name: t`Close by`,
      choices: lookups.stages.map(({ id, name }) => ({ value: id, label: name })),
      chosen: filter.closeByStageId,
      onChange: (closeByStageId) => onChange({ closeByStageId }),
      many,
    }),
    choiceFilter({
      id: 'group',
      name: t`Group`,
      choices: groups.map(({ id, title }) => ({ value: id, label: title })),
      chosen: filter.groupId,
      onChange: (groupId) => onChange({ groupId }),
      many,
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

function useWaitChoices(): Choice<GapItemWait>[] {
  const { t } = useLingui();
  const words: Record<GapItemWait, string> = {
    owner: t`Its owner`,
    acceptance: t`Approval by a second person`,
    evidence: t`Evidence`,
  };
  return gapItemWaits.map((value) => ({ value, label: words[value] }));
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
