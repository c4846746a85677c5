import { schemeIds, timeBases, trustCategories } from '@waymark/domain';
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
  category: z.enum(trustCategories).nullable(),
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

/** One choice in the wizard: what it is, what one gets, from whom, how long it takes. */
export const schemeSchema = z.object({
  id: z.enum(schemeIds),
  name: z.string(),
  frameworkId: z.string(),
  summary: z.string(),
  result: z.string(),
  issuedBy: z.string(),
  audience: z.string(),
  usualMonths: z.object({ from: z.number().int(), to: z.number().int() }),
  timeBasis: z.enum(timeBases),
  categories: z.array(
    z.object({
      id: z.enum(trustCategories),
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
      category: z.enum(trustCategories).nullable(),
    }),
  ),
});
export type AdviceQuestion = z.infer<typeof adviceQuestionSchema>;
