import {
  type Anchor,
  agreedLimitNames,
  bodyLimitNames,
  milestoneKinds,
  namedFacts,
  offsetUnits,
  ruleBindings,
  ruleFacts,
  sharedWorks,
} from '@waymark/domain';
import { z } from 'zod';

/** The name of a thing in the data: of a folder, stage, rule, document. */
export const idSchema = z
  .string()
  .max(50)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.');

const count = z.int().min(1).max(1200);
const offsetSchema = z.strictObject({ unit: z.enum(offsetUnits), count: z.int().min(-1200).max(1200) });

const plainAnchors: Readonly<Record<string, Anchor | undefined>> = {
  'as-of': { type: 'as_of' },
  'period-from': { type: 'period_from' },
  'period-to': { type: 'period_to' },
  'customers-year-end': { type: 'customers_year_end' },
  'previous-expiry': { type: 'previous_expiry' },
};

/** `stage:<key>` is its end, `milestone:<id>` its day; the others are days of the programme. */
const anchorSchema = z.string().transform((text, context): Anchor => {
  const [type, id] = text.split(':');
  if (type === 'stage' && id) return { type: 'stage_end', stageKey: id };
  if (type === 'milestone' && id) return { type: 'milestone', milestoneId: id };
  const plain = plainAnchors[text];
  if (plain) return plain;
  const known = Object.keys(plainAnchors).join(', ');
  context.addIssue(`"${text}" is no day to count from. Write stage:<key>, milestone:<id>, ${known}.`);
  return z.NEVER;
});

export const anchoredDaySchema = z.strictObject({ anchor: anchorSchema, by: offsetSchema });

const timingSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('offset'),
    by: offsetSchema,
    limit: z.enum(bodyLimitNames).nullable().default(null),
    isCappedByExpiry: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('agreed_limit'), limit: z.enum(agreedLimitNames) }),
  z.strictObject({
    type: z.literal('stage_end'),
    usual: z.strictObject({ from: offsetSchema, to: offsetSchema }),
  }),
  z.strictObject({ type: z.literal('every_months'), months: count, until: anchorSchema }),
  z.strictObject({ type: z.literal('every_calendar_year'), until: anchorSchema }),
]);

const sources = z.array(z.string()).min(1, 'A rule names where it comes from.');

/** A dated rule without its words. */
export const milestoneSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(milestoneKinds),
    fact: z.enum(ruleFacts).nullable().default(null),
    stageKey: idSchema.nullable().default(null),
    anchor: anchorSchema,
    /** Left out where it is the same in a cycle that renews a certificate; null where there is none. */
    renewalAnchor: anchorSchema.nullable().optional(),
    timing: timingSchema,
    binding: z.enum(ruleBindings),
    sources,
    sharedWork: z.enum(sharedWorks).nullable().default(null),
    isRenewal: z.boolean().default(false),
    isOverridable: z.boolean(),
  })
  .transform(({ renewalAnchor, ...rule }) => ({
    ...rule,
    renewalAnchor: renewalAnchor === undefined ? rule.anchor : renewalAnchor,
  }));

const stageKey = idSchema;
const milestoneId = idSchema;

const checkSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact_before_stage'), fact: z.enum(namedFacts), stageKey }),
  z.strictObject({ type: z.literal('review_after_audit') }),
  z.strictObject({ type: z.literal('stage_gap'), fromStageKey: stageKey, toStageKey: stageKey, milestoneId }),
  z.strictObject({ type: z.literal('pause_minimum'), stageKey }),
  z.strictObject({
    type: z.literal('majors_verified'),
    milestoneId,
    agreedMilestoneId: milestoneId,
    stageKey,
    repeatStageKey: stageKey,
  }),
  z.strictObject({
    type: z.literal('stage_by_milestone'),
    stageKey,
    milestoneId,
    afterMilestoneId: milestoneId.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('expiry_leaves_time'), stageKey, milestoneId, correctionDays: count }),
  z.strictObject({
    type: z.literal('fieldwork_in_freeze'),
    stageKeys: z.array(stageKey),
    lastWeeks: count.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('gates_before_period'), stageKey, nearDays: count }),
  z.strictObject({ type: z.literal('period_follows_report') }),
  z.strictObject({
    type: z.literal('period_length'),
    minMonths: count,
    recommendedMonths: count,
    usualMonths: count,
  }),
  z.strictObject({ type: z.literal('bridge_letter'), milestoneId }),
  z.strictObject({ type: z.literal('report_current'), milestoneId }),
  z.strictObject({ type: z.literal('year_end'), months: count }),
  z.strictObject({ type: z.literal('parent_report'), stageKey }),
]);

/** A rule that sets no day of its own, without its words. */
export const conditionSchema = z.strictObject({
  id: idSchema,
  check: checkSchema,
  binding: z.enum(ruleBindings),
  sources,
});
