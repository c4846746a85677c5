import { assertEvidenceDates, parseDay } from '@waymark/domain';
import type { Evidence as EvidenceRow } from '@waymark/prisma';
import type { Actor } from '../../common/actor.ts';
import { dayText, dayValue, lastDay } from '../../common/clock.ts';

/** The days that evidence speaks for, as they cross HTTP. */
export interface EvidenceDays {
  capturedOn: string;
  periodFromOn: string | null;
  periodToOn: string | null;
}

export const daysOf = ({
  capturedOn,
  periodFromOn,
  periodToOn,
}: Pick<EvidenceRow, keyof EvidenceDays>): EvidenceDays => ({
  capturedOn: dayText(capturedOn),
  periodFromOn: periodFromOn && dayText(periodFromOn),
  periodToOn: periodToOn && dayText(periodToOn),
});

/** Those that are given, as the database takes them. */
export const daysToRow = ({ capturedOn, periodFromOn, periodToOn }: Partial<EvidenceDays>) => ({
  ...(capturedOn !== undefined && { capturedOn: dayValue(capturedOn) }),
  ...(periodFromOn !== undefined && { periodFromOn: periodFromOn && dayValue(periodFromOn) }),
  ...(periodToOn !== undefined && { periodToOn: periodToOn && dayValue(periodToOn) }),
});

export function assertDays(actor: Actor, { capturedOn, periodFromOn, periodToOn }: EvidenceDays): void {
  const days = {
    capturedOn: parseDay(capturedOn),
    periodFromOn: periodFromOn === null ? null : parseDay(periodFromOn),
    periodToOn: periodToOn === null ? null : parseDay(periodToOn),
  };
  assertEvidenceDates(days, lastDay(actor));
}
