import { type FocusEvent, useEffect, useRef } from 'react';
import { DayField } from '../../ui/form/day-field.tsx';
import styles from './gap-items.module.css';

interface DayCellProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  onLeave: () => void;
}

/** A day edited inside a table cell. Its calendar stands elsewhere in the page, but belongs to the cell. */
export function DayCell({ label, value, onChange, onLeave }: DayCellProps) {
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const stay = () => clearTimeout(leaving.current);
  const leaveSoon = (_event: FocusEvent) => {
    stay();
    // The calendar takes the focus in the same turn; only if nothing of the cell does, it was left.
    leaving.current = setTimeout(onLeave);
  };
  return (
    <span
      role="none"
      className={styles.dayCell}
      onFocus={stay}
      onBlur={leaveSoon}
      onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && onLeave()}
    >
      <DayField
        aria-label={label}
        size="sm"
        autoFocus
        value={value}
        onChange={(day) => {
          if (day !== value) onChange(day);
          onLeave();
        }}
      />
    </span>
  );
}
