import { languages } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from './common.ts';
import { exactText, linesText } from './text.ts';

/** One sentence of the report's message, and the programmes it is about. */
export const messageClauseSchema = z.object({ programmeIds: z.array(z.uuid()), text: z.string() });
export type MessageClause = z.infer<typeof messageClauseSchema>;

/** A manager's own words in the place of what the rule says, for the readers of one language. */
export const reportWordingSchema = z.object({
  language: z.enum(languages),
  /** Empty where the rule's sentence was taken again. */
  text: z.string(),
  /** What the rule said when they were written. */
  insteadOf: z.string(),
  byName: z.string(),
  /** The day where the organisation is. */
  writtenOn: daySchema,
  version: z.number().int(),
});
export type ReportWording = z.infer<typeof reportWordingSchema>;

/** Body of `PATCH /orgs/{org}/report-wordings/{language}`, with the rule's sentence that the writer had before them. Without words the rule speaks again. */
export const writeReportWordingSchema = z.strictObject({
  text: linesText({ max: 1000 }),
  insteadOf: exactText({ max: 4000 }),
});
export type WriteReportWording = z.infer<typeof writeReportWordingSchema>;

/** What the report says in a few sentences, made by rule from its facts. */
export const reportMessageSchema = z.object({
  clauses: z.array(messageClauseSchema),
  /** What somebody wrote in their place, in the language of this report; `isOutdated` once the rule says something else. Null where nobody ever has. */
  wording: reportWordingSchema.extend({ isOutdated: z.boolean() }).nullable().default(null),
});
export type ReportMessage = z.infer<typeof reportMessageSchema>;

/** The rule's sentences as one text. */
export const ruleSentence = ({ clauses }: Pick<ReportMessage, 'clauses'>): string =>
  clauses.map(({ text }) => text).join(' ');

/** The words that stand in the place of the rule's sentence, if there are any. */
export const ownWords = ({ wording }: ReportMessage) => (wording?.text ? wording : undefined);
