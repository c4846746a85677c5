import { NumberInput } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  min: number;
  max: number;
  isOptional?: boolean;
  isDisabled?: boolean;
}

/** A number that is saved when the field is left, not with every key. */
export function NumberField({ label, value, onChange, min, max, isOptional, isDisabled }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const save = () => {
    const next = typeof typed === 'number' ? typed : null;
    if (next === null && !isOptional) setTyped(value ?? '');
    else if (next !== value) onChange(next);
  };
  return (
    <NumberInput
      aria-label={label}
      size="sm"
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      min={min}
      max={max}
      clampBehavior="strict"
      allowNegative={false}
      disabled={isDisabled ?? false}
      hideControls
    />
  );
}
