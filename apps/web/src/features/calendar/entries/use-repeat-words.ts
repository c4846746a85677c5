import { useLingui } from '@lingui/react/macro';
import { formatWeekdayLong } from '../../../lib/format.ts';
import { nthOf, type RepeatKey } from './repeat.ts';

/** How an event repeats that begins on a day: "Monthly on the first Monday". */
export function useRepeatWords() {
  const { t } = useLingui();
  return (key: RepeatKey, fromOn: string): string => {
    const weekday = formatWeekdayLong(fromOn);
    const nth: Record<number, string> = {
      1: t`Monthly on the first ${weekday}`,
      2: t`Monthly on the second ${weekday}`,
      3: t`Monthly on the third ${weekday}`,
      4: t`Monthly on the fourth ${weekday}`,
      [-1]: t`Monthly on the last ${weekday}`,
    };
    return {
      none: t`Does not repeat`,
      weekly: t`Weekly on ${weekday}`,
      monthly: t`Monthly on day ${Number(fromOn.slice(8))}`,
      nthWeekday: nth[nthOf(fromOn)] ?? '',
      lastDay: t`Monthly on the last day`,
      quarterly: t`Every three months`,
      yearly: t`Yearly`,
      own: t`By a rule of its own`,
    }[key];
  };
}
