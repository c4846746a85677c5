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

const versionRowSchema = evidenceVersionSchema
  .omit({ uploadedBy: true })
  .extend({ uploadedById: z.uuid(), uploadedByName: z.string() });
const linkRowSchema = z.tuple([z.uuid(), z.uuid(), z.string(), z.string()]);
/** Programme and its name; verdict, reason, note and time of its review; reviewer and their name; the period that is needed. */
const standingRowSchema = z.tuple([
  z.uuid(),
  z.string(),
  z.enum(reviewVerdicts).nullable(),
  z.enum(rejectionReasons).nullable(),
  z.string().nullable(),
  instantSchema.nullable(),
  z.uuid().nullable(),
  z.string().nullable(),
  daySchema.nullable(),
  daySchema.nullable(),
]);
const rowSchema = evidenceSchema.omit({ abilities: true, owner: true }).extend({
  ownerId: z.uuid(),
  ownerName: z.string(),
  latest: versionRowSchema,
  links: z.array(linkRowSchema),
  standings: z.array(standingRowSchema),
});
const detailRowSchema = rowSchema.extend({
  description: z.string(),
  versions: z.array(versionRowSchema),
  reviews: evidenceDetailSchema.shape.reviews,
});
type Row = z.infer<typeof rowSchema>;

/** A row of the list as the contract has it; what it stands for is judged as of `today`. */
export const toEvidence = (row: unknown, today: Temporal.PlainDate, asker: Asker): Evidence =>
  told(rowSchema.parse(row), today, asker);

export function toEvidenceDetail(row: unknown, today: Temporal.PlainDate, asker: Asker): EvidenceDetail {
  const { versions, description, reviews, ...evidence } = detailRowSchema.parse(row);
  return { ...told(evidence, today, asker), description, versions: versions.map(versionOf), reviews };
}

function told({ ownerId, ownerName, ...row }: Row, today: Temporal.PlainDate, asker: Asker): Evidence {
  const { uploadedById } = row.latest;
  return {
    ...row,
    owner: { id: ownerId, name: ownerName },
    latest: versionOf(row.latest),
    links: row.links.map(([gapItemId, programmeId, requirementId, title]) => ({
      gapItemId,
      programmeId,
      requirementId,
      title,
    })),
    standings: standingsOf(row, today),
    abilities: evidenceAbilities({ ownerId, uploadedById, isLinked: row.standings.length > 0 }, asker),
  };
}

function versionOf({ uploadedById, uploadedByName, ...version }: Row['latest']): Evidence['latest'] {
  return { ...version, uploadedBy: { id: uploadedById, name: uploadedByName } };
}

function standingsOf(
  { standings, capturedOn, periodToOn }: Pick<Row, 'standings' | 'capturedOn' | 'periodToOn'>,
  today: Temporal.PlainDate,
): Evidence['standings'] {
  const age = { capturedOn: parseDay(capturedOn), periodToOn: periodToOn === null ? null : parseDay(periodToOn) };
  return standings.map(([programmeId, programmeName, verdict, reason, note, reviewedAt, ...rest]) => {
    const [reviewerId, reviewerName, neededFromOn, neededToOn] = rest;
    return {
      programmeId,
      programmeName,
      state: evidenceStandingOf(verdict && { verdict }, age, today),
      reviewedBy: reviewerId !== null && reviewerName !== null ? { id: reviewerId, name: reviewerName } : null,
      reviewedAt,
      reason,
      note,
      neededFromOn,
      neededToOn,
    };
  });
}
