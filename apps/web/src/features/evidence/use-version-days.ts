import type { EvidenceDetail } from '@waymark/contracts';
import { useState } from 'react';
import { type EnteredDates, useDateErrors } from './evidence-date-errors.ts';

/** The days of a newer version: those of the one before, until others are entered; a photo brings its own. */
export function useVersionDays({ capturedOn, periodFromOn, periodToOn }: EvidenceDetail, takenOn: string | undefined) {
  const [entered, setEntered] = useState<Partial<EnteredDates>>({});
  const values: EnteredDates = { capturedOn: takenOn ?? capturedOn, periodFromOn, periodToOn, ...entered };
  const errors = useDateErrors(values);
  return {
    values,
    set: (more: Partial<EnteredDates>) => setEntered((before) => ({ ...before, ...more })),
    reset: () => setEntered({}),
    errors,
    areRight: Object.values(errors).every((error) => error === undefined),
    changed: {
      ...(values.capturedOn !== null && values.capturedOn !== capturedOn && { capturedOn: values.capturedOn }),
      ...(values.periodFromOn !== periodFromOn && { periodFromOn: values.periodFromOn }),
      ...(values.periodToOn !== periodToOn && { periodToOn: values.periodToOn }),
    },
  };
}
