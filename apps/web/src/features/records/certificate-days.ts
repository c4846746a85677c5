import type { Certificate } from '@waymark/contracts';
import { certificateExpiry, certificateMonths, parseDay } from '@waymark/domain';

export interface RuledExpiry {
  on: string;
  /** What the months are counted from, and how many; none where it ends with the certificate it replaces. */
  from: 'decision' | 'renewed';
  fromOn: string;
  months: number;
}

/** The last day of the certificate that a new one renews, as the server finds it. */
export function previousExpiry(certificates: readonly Certificate[]): string | null {
  const days = certificates.filter(({ status }) => status !== 'withdrawn').map(({ expiresOn }) => expiresOn);
  return days.sort().at(-1) ?? null;
}

/** The last day by the rule, with the sum that gives it. */
export function ruledExpiry(decidedOn: string, previousOn: string | null): RuledExpiry {
  const on = certificateExpiry(parseDay(decidedOn), previousOn === null ? null : parseDay(previousOn)).toString();
  const fromDecision = parseDay(decidedOn).add({ months: certificateMonths }).toString();
  if (previousOn === null || on === fromDecision) {
    return { on, from: 'decision', fromOn: decidedOn, months: certificateMonths };
  }
  return { on, from: 'renewed', fromOn: previousOn, months: on === previousOn ? 0 : certificateMonths };
}
