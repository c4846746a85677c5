import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { parseDay } from '@waymark/domain';
import { PastDayField } from '../../../ui/form/past-day-field.tsx';
import styles from './changes.module.css';

/** What is compared with; without it the last report. A day stands for itself. */
export type Since = 'week' | 'month' | (string & {});

const daysOf: Readonly<Record<string, number>> = { week: 7, month: 28 };

/** The day that is asked for, seen from the day of the report. */
export function sinceDay(since: Since | undefined, on: string): string | undefined {
  if (since === undefined) return undefined;
  const days = daysOf[since];
  return days === undefined ? since : parseDay(on).subtract({ days }).toString();
}

interface SinceChoiceProps {
  since: Since | undefined;
  /** The day of the report. */
  on: string;
  onChange: (since: Since | undefined) => void;
}

export function SinceChoice({ since, on, onChange }: SinceChoiceProps) {
  const { t } = useLingui();
  const isDay = since !== undefined && daysOf[since] === undefined;
  const choose = (chosen: string) => {
    if (chosen === 'report') onChange(undefined);
    else onChange(chosen === 'day' ? sinceDay('month', on) : chosen);
  };
  return (
    <span className={styles.choice}>
      <NativeSelect
        size="xs"
        aria-label={t`Changes since`}
        data={[
          { value: 'report', label: t`Since the last report` },
          { value: 'week', label: t`Since last week` },
          { value: 'month', label: t`Since 4 weeks ago` },
          { value: 'day', label: t`Since a day` },
        ]}
        value={isDay ? 'day' : (since ?? 'report')}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {isDay && (
        <PastDayField
          size="xs"
          aria-label={t`Day to compare with`}
          value={since}
          onChange={(day) => onChange(day ?? undefined)}
        />
      )}
    </span>
  );
}
