import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Popover, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { readDay } from '../../lib/day-text.ts';
import { formatDay, formatMonth } from '../../lib/format.ts';

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }));

export interface DayFieldProps {
  label?: ReactNode;
  'aria-label'?: string;
  /** Where an example of a day has no room. */
  placeholder?: string;
  description?: ReactNode;
  /** `YYYY-MM-DD`, or nothing. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** A problem the form has with the day; what was typed wrongly is said by the field itself. */
  error?: ReactNode;
  /** The first and the last day that make sense; others cannot be picked, but are judged by the form when typed. */
  min?: string;
  max?: string;
  required?: boolean;
  disabled?: boolean;
  size?: 'xs' | 'sm' | 'md';
  autoFocus?: boolean;
  /** When the field is left, after the last `onChange`. */
  onBlur?: () => void;
}

/** A day, typed as people write it or picked from a calendar. What cannot be a date is kept and explained. */
export function DayField({ value, onChange, error, min, max, onBlur, ...field }: DayFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);
  const complaint = useComplaint(typed, wasLeft);
  const example = formatDay('2027-02-28');

  const leave = () => {
    setWasLeft(true);
    if (typed !== undefined) {
      const read = readDay(typed);
      if (typed.trim() === '') onChange(null);
      if (read.kind === 'day') onChange(read.day);
      if (read.kind === 'day' || typed.trim() === '') setTyped(undefined);
    }
    onBlur?.();
  };
  const pick = (day: string) => {
    setTyped(undefined);
    onChange(day);
  };
  return (
    <TextInput
      placeholder={t`for example ${example}`}
      {...field}
      value={typed ?? (value ? formatDay(value) : '')}
      error={complaint ?? error}
      autoComplete="off"
      onChange={(event) => {
        setWasLeft(false);
        setTyped(event.currentTarget.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      rightSection={<PickerButton field={field} days={{ value, min, max }} onPick={pick} />}
      rightSectionPointerEvents="all"
    />
  );
}

interface PickerButtonProps {
  field: Pick<DayFieldProps, 'label' | 'aria-label' | 'disabled'>;
  days: { value: string | null; min: string | undefined; max: string | undefined };
  onPick: (day: string) => void;
}

/** Named with its field, since a form has several. */
function PickerButton({ field, days, onPick }: PickerButtonProps) {
  const { t } = useLingui();
  const [isPicking, setIsPicking] = useState(false);
  const pick = (day: string) => {
    setIsPicking(false);
    onPick(day);
  };
  return (
    <Popover opened={isPicking} onChange={setIsPicking} trapFocus position="bottom-end">
      <Popover.Target>
        <ActionIcon size="xs" disabled={field.disabled} onClick={() => setIsPicking(!isPicking)}>
          <VisuallyHidden>
            {t`Open calendar`} {field.label ?? field['aria-label']}
          </VisuallyHidden>
          <IconCalendar size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          <DayPicker {...days} onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Why what stands in the field is no day. Nothing while it is empty or understood. */
function useComplaint(typed: string | undefined, wasLeft: boolean): string | undefined {
  const { t } = useLingui();
  if (typed === undefined || typed.trim() === '') return undefined;
  const read = readDay(typed);
  if (read.kind === 'beyond_month') {
    return t`${formatMonth(read.lastDay)} has ${read.dayCount} days. Try ${formatDay(read.lastDay)}.`;
  }
  // Half a date is no mistake yet, as long as one is still typing.
  return read.kind === 'not_a_date' && wasLeft
    ? t`This is not a date. Write it like ${formatDay('2027-02-28')}.`
    : undefined;
}
