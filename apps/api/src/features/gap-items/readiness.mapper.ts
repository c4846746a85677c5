import type { Readiness } from '@waymark/contracts';
import { type ReadinessItem, readiness, readinessDefinitionVersion } from '@waymark/domain';

/** The bar of some items on a day, with the version of the definition it was computed by. */
export function toReadiness(items: readonly ReadinessItem[], on: Temporal.PlainDate): Readiness {
  return { on: on.toString(), definitionVersion: readinessDefinitionVersion, ...readiness(items) };
}
