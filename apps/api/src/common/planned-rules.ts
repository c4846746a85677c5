import { type Language, type Lifecycle, languages } from '@waymark/domain';
import { keptLifecycle, schemeById, schemesIn } from '@waymark/frameworks';

/** The version of the rules that each scheme has by now, as a statement takes it. */
export const rulesInForce = JSON.stringify(
  Object.fromEntries(schemesIn('en').map(({ id, rulesVersion }) => [id, rulesVersion])),
);

/** The rules a programme was planned with, where the catalogue has others by now; `inForce` is where `rulesInForce` is bound. */
export const keptRulesOf = (programme: string, inForce: string) => `
    CASE WHEN ${programme}.rules_version <> (${inForce}::jsonb ->> ${programme}.scheme) THEN (
      SELECT r.rules FROM lifecycle_rules r WHERE r.version = ${programme}.rules_version) END`;

/**
 * What the rules that a programme was planned with call something, in the language of the transaction; null where the
 * catalogue still has them. `path` is the SQL of its place among the words: `'lifecycle/stages/' || s.key || '/name'`.
 */
export const keptWordOf = (programme: string, path: string) => `
    CASE WHEN ${programme}.rules_version <> ('${rulesInForce}'::jsonb ->> ${programme}.scheme) THEN (
      SELECT coalesce(r.rules -> 'words' -> current_setting('app.language', true) ->> (${path}),
        r.rules -> 'words' -> '${languages[0]}' ->> (${path}))
      FROM lifecycle_rules r WHERE r.version = ${programme}.rules_version) END`;

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
