import { lastDayBegun } from '@waymark/domain';
import { useOrganisation } from './current-user.ts';
import { ownTimeZone } from './time-zone.ts';

/** The last day on which something can have happened, by the rule the server judges with: `YYYY-MM-DD`. */
export function useLastDay(): string {
  const { timeZone } = useOrganisation();
  return lastDayBegun({ organisation: timeZone, person: ownTimeZone() }, Temporal.Now.instant()).toString();
}
