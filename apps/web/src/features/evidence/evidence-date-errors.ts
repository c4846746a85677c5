import { useLingui } from '@lingui/react/macro';
import { useLastDay } from '../../lib/last-day.ts';

export interface EnteredDates {
  capturedOn: string | null;
  periodFromOn: string | null;
  periodToOn: string | null;
}

/** What is wrong with the dates, said beside the field it is wrong in. */
export function useDateErrors({ capturedOn, periodFromOn, periodToOn }: EnteredDates) {
  const { t } = useLingui();
  const lastDay = useLastDay();
  const isHalf = (periodFromOn === null) !== (periodToOn === null);
  const isReversed = periodFromOn !== null && periodToOn !== null && periodToOn < periodFromOn;
  return {
    capturedOn:
      capturedOn === null
        ? t`Say on which day it was captured.`
        : capturedOn > lastDay
          ? t`Evidence cannot be captured in the future.`
          : undefined,
    periodFromOn: isHalf && periodFromOn === null ? t`Give both ends of the period, or none.` : undefined,
    periodToOn: isReversed
      ? t`The period ends before it starts.`
      : isHalf && periodToOn === null
        ? t`Give both ends of the period, or none.`
        : undefined,
  };
}
