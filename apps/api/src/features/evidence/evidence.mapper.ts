import {
  daySchema,
  type Evidence,
  type EvidenceDetail,
  evidenceDetailSchema,
  evidenceSchema,
  evidenceVersionSchema,
  instantSchema,
} from '@waymark/contracts';
import {
  type Asker,
  evidenceAbilities,
  evidenceStandingOf,
  parseDay,
  rejectionReasons,
  reviewVerdicts,
} from '@waymark/domain';
import { z } from 'zod';

const standingRowSchema = z.object({
  programmeId: z.uuid(),
  programmeName: z.string(),
  verdict: z.enum(reviewVerdicts).nullable(),
  reason: z.enum(rejectionReasons).nullable(),
  note: z.string().nullable(),
  reviewedAt: instantSchema.nullable(),
  reviewerId: z.uuid().nullable(),
  reviewerName: z.string().nullable(),
  neededFromOn: daySchema.nullable(),
  neededToOn: daySchema.nullable(),
});
const rowSchema = evidenceSchema.omit({ abilities: true }).extend({ standings: z.array(standingRowSchema) });
const detailRowSchema = rowSchema.extend({
  description: z.string(),
  versions: z.array(evidenceVersionSchema),
  reviews: evidenceDetailSchema.shape.reviews,
});
type Row = z.infer<typeof rowSchema>;

/** A row of the list as the contract has it; what it stands for is judged as of `today`. */
export const toEvidence = (row: unknown, today: Temporal.PlainDate, asker: Asker): Evidence =>
  told(rowSchema.parse(row), today, asker);

export const toEvidenceDetail = (row: unknown, today: Temporal.PlainDate, asker: Asker): EvidenceDetail =>
  told(detailRowSchema.parse(row), today, asker);

function told<Given extends Row>(evidence: Given, today: Temporal.PlainDate, asker: Asker) {
  const ids = { ownerId: evidence.owner.id, uploadedById: evidence.latest.uploadedBy.id };
  return {
    ...evidence,
    standings: standingsOf(evidence, today),
    abilities: evidenceAbilities({ ...ids, isLinked: evidence.standings.length > 0 }, asker),
  };
}

function standingsOf({ standings, capturedOn, periodToOn }: Row, today: Temporal.PlainDate): Evidence['standings'] {
  const age = { capturedOn: parseDay(capturedOn), periodToOn: periodToOn === null ? null : parseDay(periodToOn) };
  return standings.map(({ verdict, reviewerId, reviewerName, ...standing }) => ({
    ...standing,
    state: evidenceStandingOf(verdict === null ? null : { verdict }, age, today),
    reviewedBy: reviewerId !== null && reviewerName !== null ? { id: reviewerId, name: reviewerName } : null,
  }));
}
