import { conformities, type ReadinessItem } from '@waymark/domain';
import fc from 'fast-check';

/** The facts of one requirement, whatever they may be. */
export const anyReadinessItem: fc.Arbitrary<ReadinessItem> = fc.record({
  weight: fc.constantFrom(1, 2, 3),
  conformity: fc.constantFrom(...conformities),
  designAccepted: fc.boolean(),
  occurrencesDue: fc.nat({ max: 12 }),
  occurrencesOnTime: fc.nat({ max: 12 }),
  evidenceRequired: fc.integer({ min: 1, max: 7 }),
  evidenceAcceptedFresh: fc.nat({ max: 9 }),
  exclusionApproved: fc.boolean(),
});
