import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { parseDay } from '@waymark/domain';
import { formatDayShort } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { PastDayField } from '../../../ui/form/past-day-field.tsx';
import styles from './past.module.css';

interface AsOfChoiceProps {
  /** The day that is looked at; nothing for now. */
  on: string | undefined;
  onChange: (on: string | undefined) => void;
}

const now = 'now';
/** So many days back are one press away. */
const offered = [28, 7];

/** On which day everything is looked at: a week or four ago, any other, or now. */
export function AsOfChoice({ on, onChange }: AsOfChoiceProps) {
  const { t } = useLingui();
  const days = offered.map((back) => parseDay(today()).subtract({ days: back }).toString());
  return (
    <div className={styles.choice}>
      <SegmentedControl
        aria-label={t`As of`}
        size="xs"
        data={[...days.map((day) => ({ value: day, label: formatDayShort(day) })), { value: now, label: t`Now` }]}
        value={on ?? now}
        onChange={(chosen) => onChange(chosen === now ? undefined : chosen)}
      />
      <PastDayField
        aria-label={t`As of another day`}
        placeholder={t`Another day`}
        value={on !== undefined && !days.includes(on) ? on : null}
        onChange={(day) => onChange(day ?? undefined)}
      />
    </div>
  );
}
