import '@mantine/dates/styles.layer.css';
import { useLingui } from '@lingui/react';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/de';
import { readerLocale } from '../../lib/format.ts';

interface DayPickerProps {
  value: string | null;
  min: string | undefined;
  max: string | undefined;
  onPick: (day: string) => void;
}

export function DayPicker({ value, min, max, onPick }: DayPickerProps) {
  const { i18n } = useLingui();
  const startsOnSunday = readerLocale() === 'en-US';
  return (
    <DatePicker
      value={value}
      {...(value && { defaultDate: value })}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
      onChange={(day) => day && onPick(day)}
      locale={i18n.locale}
      firstDayOfWeek={startsOnSunday ? 0 : 1}
      size="sm"
    />
  );
}
