import type { GapItem, GapItemDetail, GapItemSummary } from '@waymark/contracts';
import { anId, aReadiness } from './fixtures.ts';

/** A row of the gap analysis: one control, which nobody has looked at. */
export const aGapItemRow = (number: number, more: Partial<GapItem> = {}): GapItem => ({
  id: anId(number),
  programmeId: anId(3),
  requirementId: `A.5.${number}`,
  order: number,
  title: `Requirement ${number}`,
  summary: '',
  groupId: 'A.5',
  groupTitle: 'A.5 Organizational',
  isMandatory: false,
  conformity: 'not_assessed',
  standing: 'unassessed',
  state: 'unknown',
  isHighRisk: false,
  owner: null,
  reviewer: null,
  dueOn: null,
  isOverdue: false,
  closeByStage: null,
  evidence: { required: 1, linked: 0, accepted: 0, toReview: 0 },
  openTasks: 0,
  abilities: { edit: true, assess: true, accept: false, withdrawAcceptance: false, acceptIsAnothers: false },
  version: 4,
  ...more,
});

/** All that its panel shows. */
export const aGapItem = (more: Partial<GapItemDetail> = {}): GapItemDetail => ({
  ...aGapItemRow(15, { title: 'Access control' }),
  findingAsIs: '',
  targetToBe: '',
  justification: '',
  effortHours: null,
  assessedAt: null,
  assessedBy: null,
  acceptedAt: null,
  acceptedBy: null,
  returned: null,
  weight: 1,
  score: { d: 0, o: 1, e: 0, v: 0 },
  evidenceItems: [],
  goodEvidence: '',
  evidenceReviewers: [],
  alsoServes: [],
  ...more,
});

const readiness = { ...aReadiness(0, 0, 0, 100), on: '2026-11-24', definitionVersion: 1 };
export const aGapSummary: GapItemSummary = {
  readiness,
  matching: 1,
  byConformity: { not_assessed: 1, conform: 0, improvement: 0, minor: 0, major: 0, not_applicable: 0 },
  groups: [{ id: 'A.5', title: 'A.5 Organizational', count: 1, readiness }],
};
