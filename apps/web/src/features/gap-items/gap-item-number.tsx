import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useBegun } from '../../ui/form/use-begun.ts';

interface NumberFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  min: number;
  max: number;
  isOptional?: boolean;
  isDisabled?: boolean;
  /** What was typed last was not taken: it stays, to be tried again. */
  isRefused: boolean;
}

/** A number that is saved when the field is left, not with every key. What is typed stays, whatever comes meanwhile. */
export function NumberField({ label, value, onChange, min, max, isOptional, isDisabled, isRefused }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>('');
  const [isTyping, setIsTyping] = useState(false);
  const begun = useBegun(onChange);
  const isOwn = isTyping || isRefused;
  const shown = isOwn ? typed : (value ?? '');
  const save = () => {
    const next = typeof typed === 'number' ? typed : null;
    if (isOwn && next !== value && (next !== null || isOptional)) begun.change(next);
    begun.end();
    setIsTyping(false);
  };
  return (
    <NumberInput
      aria-label={label}
      size="sm"
      value={shown}
      onChange={(next) => {
        if (next === shown) return;
        begun.begin();
        setTyped(next);
        setIsTyping(true);
      }}
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
