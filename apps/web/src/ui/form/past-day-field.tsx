import { useLastDay } from '../../lib/last-day.ts';
import { DayField, type DayFieldProps } from './day-field.tsx';

/** A day on which something has happened: one that has not begun yet, here or where the organisation is, is not offered. */
export function PastDayField(props: Omit<DayFieldProps, 'max'>) {
  return <DayField {...props} max={useLastDay()} />;
}
