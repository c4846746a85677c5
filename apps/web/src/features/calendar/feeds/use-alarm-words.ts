import { useLingui } from '@lingui/react/macro';

/** Days before a date on which the calendar app rings; null for not at all. */
export const alarmChoices = [null, 0, 1, 3, 7, 14, 30] as const;

export function useAlarmWords() {
  const { t } = useLingui();
  return (days: number | null): string => {
    if (days === null) return t`No alarm`;
    if (days === 0) return t`On the day`;
    return days === 1 ? t`The day before` : t`${days} days before`;
  };
}
