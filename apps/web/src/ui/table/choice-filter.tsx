import { useLingui } from '@lingui/react/macro';
import { Checkbox, ScrollArea, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FilterDefinition } from './filter-chips.tsx';

export interface Choice<Value extends string> {
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

interface ChoiceFilter<Value extends string> {
  id: string;
  name: string;
  choices: readonly Choice<Value>[];
  chosen: readonly Value[] | undefined;
  onChange: (chosen: Value[] | undefined) => void;
}

/** Makes filters that are each a choice of several values. */
export function useChoiceFilter() {
  const { t } = useLingui();
  return <Value extends string>({ id, name, choices, chosen, onChange }: ChoiceFilter<Value>): FilterDefinition => {
    const [only] = chosen ?? [];
    const one = choices.find(({ value }) => value === only)?.label;
    const count = chosen?.length ?? 0;
    return {
      id,
      name,
      value: chosen && (count === 1 && one ? one : t`${count} chosen`),
      renderEditor: () => <Choices label={name} choices={choices} chosen={chosen ?? []} onChange={onChange} />,
      onClear: () => onChange(undefined),
    };
  };
}
