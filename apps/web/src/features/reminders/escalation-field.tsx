import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useBegun } from '../../ui/form/use-begun.ts';
import styles from './reminder-settings.module.css';

const choices = [1, 2, 3, 5, 7, 10, 14, 21, 30];

interface EscalationFieldProps {
  label: string;
  /** Days after the date; null for never. */
  value: number | null;
  /** Whoever may not change it reads it. */
  isLocked: boolean;
  onChange: (days: number | null) => void;
}

export function EscalationField({ label, value, isLocked, onChange }: EscalationFieldProps) {
  const { t } = useLingui();
  const begun = useBegun(onChange);
  const words = (days: number) => (days === 1 ? t`after 1 day` : t`after ${days} days`);
  const days = value === null || choices.includes(value) ? choices : [...choices, value].toSorted((a, b) => a - b);
  if (isLocked) {
    return (
      <p className={styles.locked}>
        <span className={styles.quiet}>{label}</span>
        {value === null ? t`never` : words(value)}
      </p>
    );
  }
  return (
    <Select
      label={label}
      size="sm"
      data={[{ value: 'never', label: t`never` }, ...days.map((one) => ({ value: String(one), label: words(one) }))]}
      value={value === null ? 'never' : String(value)}
      onChange={(chosen) => chosen && begun.change(chosen === 'never' ? null : Number(chosen))}
      onDropdownOpen={begun.begin}
      onDropdownClose={begun.end}
      allowDeselect={false}
    />
  );
}
