import { timeBases } from '@waymark/domain';
import { z } from 'zod';

export const frameworkSchema = z.object({
  id: z.string(),
  name: z.string(),
  fullTitle: z.string(),
  version: z.string(),
  publisher: z.string(),
  requirementCount: z.number().int(),
});
export type Framework = z.infer<typeof frameworkSchema>;

export const requirementSchema = z.object({
  id: z.string(),
  frameworkId: z.string(),
  title: z.string(),
  summary: z.string(),
  groupId: z.string(),
  groupTitle: z.string(),
  category: z.string().nullable(),
  isMandatory: z.boolean(),
  order: z.number().int(),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const mappingSchema = z.object({
  from: z.string(),
  to: z.string(),
  strength: z.enum(['equal', 'subset', 'superset', 'related']),
  confidence: z.enum(['high', 'medium', 'low']).nullable(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The id of a scheme. Which there are says the catalogue: whoever reads it refuses what is not among them. */
export const schemeIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, { error: 'Use the id of a scheme from the list of schemes.' });

/** A scheme in the words of another. */
export const schemeNameSchema = z.object({ id: z.string(), name: z.string() });

/** One choice in the wizard: what it is, what one gets, from whom, how long it takes. */
export const schemeSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is good for: schemes of a group are listed under its title. */
  group: z.object({ id: z.string(), title: z.string() }),
  /** Answers of the questionnaire speak for a family. */
  family: z.string(),
  isLeading: z.boolean(),
  /** The schemes from whose examination it is made. */
  madeFrom: z.array(schemeNameSchema),
  asksForYearEnd: z.boolean(),
  frameworkId: z.string(),
  summary: z.string(),
  result: z.string(),
  issuedBy: z.string(),
  audience: z.string(),
  usualMonths: z.object({ from: z.number().int(), to: z.number().int() }),
  timeBasis: z.enum(timeBases),
  categories: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isMandatory: z.boolean(),
      requirementCount: z.number().int(),
      meaning: z.string(),
    }),
  ),
  requirementCount: z.number().int(),
  isWithdrawn: z.boolean(),
});
export type Scheme = z.infer<typeof schemeSchema>;

export const adviceQuestionSchema = z.object({
  id: z.string(),
  question: z.string(),
  answers: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      rationale: z.string(),
      weights: z.record(z.string(), z.number()),
      category: z.string().nullable(),
    }),
  ),
});
export type AdviceQuestion = z.infer<typeof adviceQuestionSchema>;
