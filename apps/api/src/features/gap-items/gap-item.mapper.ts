import { type GapItem, type GapItemDetail, type Person, personSchema } from '@waymark/contracts';
import {
  type Asker,
  can,
  conformities,
  evidenceStandingOf,
  gapItemAbilities,
  gapItemStanding,
  isGapItemOverdue,
  type Language,
  parseDay,
  type ReadinessItem,
  readinessStateOf,
  reviewVerdicts,
  type SchemeId,
  scoreOf,
} from '@waymark/domain';
import { frameworkById, type Scheme, schemeById } from '@waymark/frameworks';
import { z } from 'zod';
import { toReadinessItem } from './gap-item-facts.ts';

export const itemRowSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  requirementId: z.string(),
  order: z.number(),
  title: z.string(),
  summary: z.string(),
  groupId: z.string(),
  groupTitle: z.string(),
  isMandatory: z.boolean(),
  conformity: z.enum(conformities),
  isHighRisk: z.boolean(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  reviewerId: z.string().nullable(),
  reviewerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  stageId: z.string().nullable(),
  stageKey: z.string().nullable(),
  keptStageName: z.string().nullable(),
  evidenceRequired: z.number(),
  assessedById: z.string().nullable(),
  answererId: z.string().nullable(),
  acceptedAt: z.date().nullable(),
  version: z.number(),
  linked: z.number(),
  accepted: z.number(),
  toReview: z.number(),
  openTasks: z.number(),
});
type ItemRow = z.infer<typeof itemRowSchema>;

export const detailRowSchema = itemRowSchema.extend({
  findingAsIs: z.string(),
  targetToBe: z.string(),
  justification: z.string(),
  effortHours: z.number().nullable(),
  assessedAt: z.date().nullable(),
  assessedByName: z.string().nullable(),
  acceptedById: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  returnedAt: z.date().nullable(),
  returnedById: z.string().nullable(),
  returnedByName: z.string().nullable(),
  returnReason: z.string(),
});
export type DetailRow = z.infer<typeof detailRowSchema>;

export const wholeRowSchema = detailRowSchema.extend({
  evidenceItems: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      verdict: z.enum(reviewVerdicts).nullable(),
      capturedOn: z.string(),
      periodFromOn: z.string().nullable(),
      periodToOn: z.string().nullable(),
      latest: z.object({
        number: z.number(),
        url: z.string().nullable(),
        mediaType: z.string().nullable(),
        byteSize: z.number().nullable(),
      }),
    }),
  ),
  evidenceReviewers: z.array(personSchema),
  alsoServes: z.array(
    z.object({
      frameworkId: z.string(),
      frameworkName: z.string(),
      requirementId: z.string(),
      title: z.string(),
      strength: z.string(),
      gapItemId: z.string().nullable(),
      programmeId: z.string().nullable(),
    }),
  ),
});
type WholeRow = z.infer<typeof wholeRowSchema>;

/** What an item is judged by: the words of its scheme in a language, and the day. */
export interface Judging {
  scheme: SchemeId;
  language: Language | undefined;
  on: Temporal.PlainDate;
  asker: Asker;
}

export function toGapItem(row: ItemRow, { scheme, language, on, asker }: Judging): GapItem {
  const standing = gapItemStanding(scoredBy(row));
  return {
    id: row.id,
    programmeId: row.programmeId,
    requirementId: row.requirementId,
    order: row.order,
    title: row.title,
    summary: row.summary,
    groupId: row.groupId,
    groupTitle: row.groupTitle,
    isMandatory: row.isMandatory,
    conformity: row.conformity,
    standing,
    state: readinessStateOf(standing),
    isHighRisk: row.isHighRisk,
    owner: personOf(row.ownerId, row.ownerName),
    reviewer: personOf(row.reviewerId, row.reviewerName),
    dueOn: row.dueOn,
    isOverdue: isGapItemOverdue({ dueOn: row.dueOn === null ? null : parseDay(row.dueOn), standing }, on),
    closeByStage: stageOf(row, schemeById(scheme, language)),
    evidence: {
      required: row.evidenceRequired,
      linked: row.linked,
      accepted: row.accepted,
      toReview: row.toReview,
    },
    openTasks: row.openTasks,
    abilities: gapItemAbilities({ ...row, isAccepted: row.acceptedAt !== null }, asker),
    version: row.version,
  };
}

function goodEvidenceOf(groupId: string, { scheme, language }: Judging): string {
  const { frameworkId } = schemeById(scheme);
  return frameworkById(frameworkId, language).goodEvidence[groupId] ?? '';
}

export function toGapItemDetail(row: WholeRow, judging: Judging): GapItemDetail {
  const scored = scoredBy(row);
  return {
    ...toGapItem(row, judging),
    findingAsIs: row.findingAsIs,
    targetToBe: row.targetToBe,
    justification: row.justification,
    effortHours: row.effortHours,
    assessedAt: row.assessedAt?.toISOString() ?? null,
    assessedBy: personOf(row.assessedById, row.assessedByName),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    acceptedBy: personOf(row.acceptedById, row.acceptedByName),
    returned: returnOf(row),
    ...(can(judging.asker.role, 'programme:oversee') && { weight: scored.weight, score: scoreOf(scored) }),
    evidenceItems: row.evidenceItems.map(({ verdict, ...evidence }) => {
      const age = {
        capturedOn: parseDay(evidence.capturedOn),
        periodToOn: evidence.periodToOn === null ? null : parseDay(evidence.periodToOn),
      };
      return { ...evidence, state: evidenceStandingOf(verdict && { verdict }, age, judging.on) };
    }),
    goodEvidence: goodEvidenceOf(row.groupId, judging),
    evidenceReviewers: row.evidenceReviewers,
    alsoServes: row.alsoServes,
  };
}

function scoredBy(row: ItemRow): ReadinessItem {
  return toReadinessItem({
    conformity: row.conformity,
    isMandatory: row.isMandatory,
    isHighRisk: row.isHighRisk,
    isAccepted: row.acceptedAt !== null,
    evidenceRequired: row.evidenceRequired,
    evidenceAcceptedFresh: row.accepted,
  });
}

function stageOf({ stageId, stageKey, keptStageName }: ItemRow, { lifecycle }: Scheme): GapItem['closeByStage'] {
  if (stageId === null) return null;
  const words = lifecycle.stages.find(({ key }) => key === stageKey);
  return { id: stageId, name: keptStageName ?? words?.name ?? stageKey ?? '' };
}

function returnOf({ returnedAt, returnedById, returnedByName, returnReason }: DetailRow): GapItemDetail['returned'] {
  const by = personOf(returnedById, returnedByName);
  return returnedAt && by && { at: returnedAt.toISOString(), by, reason: returnReason };
}

function personOf(id: string | null, name: string | null): Person | null {
  return id !== null && name !== null ? { id, name } : null;
}
