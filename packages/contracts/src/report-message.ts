import { z } from 'zod';

/** One sentence of the report's message, and the programmes it is about. */
export const messageClauseSchema = z.object({ programmeIds: z.array(z.uuid()), text: z.string() });
export type MessageClause = z.infer<typeof messageClauseSchema>;

/** What the report says in a few sentences, made by rule from its facts. */
export const reportMessageSchema = z.object({ clauses: z.array(messageClauseSchema) });
export type ReportMessage = z.infer<typeof reportMessageSchema>;
