import type { Language, Lifecycle } from '@waymark/domain';
import { keptLifecycle, schemeById, schemesIn } from '@waymark/frameworks';

/** The version of the rules that each scheme has by now, as a statement takes it. */
export const rulesInForce = JSON.stringify(
  Object.fromEntries(schemesIn('en').map(({ id, rulesVersion }) => [id, rulesVersion])),
);

/** The rules a programme was planned with, where the catalogue has others by now; `inForce` is where `rulesInForce` is bound. */
export const keptRulesOf = (programme: string, inForce: string) => `
    CASE WHEN ${programme}.rules_version <> (${inForce}::jsonb ->> ${programme}.scheme) THEN (
      SELECT r.rules FROM lifecycle_rules r WHERE r.version = ${programme}.rules_version) END`;

/** What a programme's row says of its rules. */
export interface RulesRow {
  scheme: string;
  keptRules?: unknown;
}

/** The rules a programme was planned with, whatever the catalogue has by now. */
export function plannedLifecycle({ scheme, keptRules }: RulesRow, language: Language): Lifecycle {
  const { lifecycle } = schemeById(scheme, language);
  return keptRules ? keptLifecycle(keptRules, language, lifecycle) : lifecycle;
}
