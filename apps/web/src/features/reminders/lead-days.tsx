import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NumberInput, Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import styles from './reminder-settings.module.css';

const most = 6;
const furthest = 400;

interface LeadDaysProps {
  /** Days before the date; 0 is the day itself. */
  days: readonly number[];
  isLocked: boolean;
  onChange: (days: number[]) => void;
}

/** When people are told, as chips to take away, and one to add another. */
export function LeadDays({ days, isLocked, onChange }: LeadDaysProps) {
  const { t } = useLingui();
  const sorted = days.toSorted((a, b) => b - a);
  return (
    <div className={styles.chips}>
      {sorted.length === 0 && (
        <span className={styles.quiet}>
          <Trans>Nobody is told before the day.</Trans>
        </span>
      )}
      {sorted.map((day) => (
        <span key={day} className={styles.chip}>
          <LeadWords days={day} />
          {!isLocked && (
            <button
              type="button"
              className={styles.remove}
              aria-label={
                day === 0
                  ? t`Take away: on the day`
                  : t`Take away: ${plural(day, { one: '# day before', other: '# days before' })}`
              }
              onClick={() => onChange(sorted.filter((one) => one !== day))}
            >
              <IconX size={12} stroke={1.5} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {!isLocked && days.length < most && (
        <AddDays onAdd={(day) => !days.includes(day) && onChange([...sorted, day].toSorted((a, b) => b - a))} />
      )}
    </div>
  );
}

const LeadWords = ({ days }: { days: number }) =>
  days === 0 ? <Trans>on the day</Trans> : <Plural value={days} one="# day before" other="# days before" />;

function AddDays({ onAdd }: { onAdd: (days: number) => void }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState<number | string>('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof typed !== 'number') return;
    onAdd(typed);
    setTyped('');
    setIsOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className={styles.add} onClick={() => setIsOpen(!isOpen)}>
          <IconPlus size={12} stroke={1.5} aria-hidden />
          <Trans>Add days</Trans>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} className={styles.addForm}>
          <NumberInput
            label={t`Days before`}
            description={t`0 is the day itself`}
            value={typed}
            onChange={setTyped}
            min={0}
            max={furthest}
            allowDecimal={false}
            allowNegative={false}
            data-autofocus
          />
          <Button type="submit" disabled={typeof typed !== 'number'}>
            <Trans>Add</Trans>
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
