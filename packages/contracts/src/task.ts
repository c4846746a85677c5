import { taskStatuses, workSections } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, listQuerySchema, pageOf, personSchema, waitsForSchema } from './common.ts';
import { lineSchema, linesText, searchTextSchema, textSchema } from './text.ts';

export const taskSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  status: z.enum(taskStatuses),
  assignee: personSchema,
  createdBy: personSchema,
  dueOn: daySchema,
  isOverdue: z.boolean(),
  completedAt: instantSchema.nullable(),
  /** Why it is done without any evidence; empty where nothing had to be said. */
  doneNote: z.string(),
  /** Its requirement asks for evidence and has none that is good or waits for a review: to be done, it takes a word why. */
  lacksEvidence: z.boolean(),
  gapItem: z
    .object({
      id: z.uuid(),
      programmeId: z.uuid(),
      programmeName: z.string(),
      requirementId: z.string(),
      title: z.string(),
    })
    .nullable(),
  /** What the person who asks may do with it. */
  abilities: z.object({ edit: z.boolean(), remove: z.boolean(), setStatus: z.boolean() }),
  version: z.number().int(),
});
export type Task = z.infer<typeof taskSchema>;
export const taskPageSchema = pageOf(taskSchema);

export const taskListQuerySchema = listQuerySchema.extend({
  assigneeId: z.uuid().optional(),
  status: z.enum(taskStatuses).optional(),
  waitsFor: waitsForSchema,
  gapItemId: z.uuid().optional(),
  /** Only tasks on the requirements that this evidence is linked to. */
  evidenceId: z.uuid().optional(),
  q: searchTextSchema.optional(),
});
export type TaskListQuery = z.infer<typeof taskListQuerySchema>;

export const createTaskSchema = z.strictObject({
  title: lineSchema,
  description: textSchema.default(''),
  assigneeId: z.uuid(),
  dueOn: daySchema,
  gapItemId: z.uuid().nullable().default(null),
});
export type CreateTask = z.input<typeof createTaskSchema>;
export const updateTaskSchema = z.strictObject({
  title: lineSchema.optional(),
  description: textSchema.optional(),
  assigneeId: z.uuid().optional(),
  dueOn: daySchema.optional(),
});
export type UpdateTask = z.infer<typeof updateTaskSchema>;
export const doneNoteSchema = linesText({ max: 2000 });

/** Says that a task is done, with a word why where it lacks the evidence it asks for; or that it is open again. */
export const setTaskStatusSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open') }),
  z.strictObject({ status: z.literal('done'), note: doneNoteSchema.default('') }),
]);
export type SetTaskStatus = z.input<typeof setTaskStatusSchema>;

/** The tasks that are done by what is sent: both are saved, or neither is. */
export const completedTaskIdsSchema = z.array(z.uuid()).max(20).default([]);

/** What kind of work it is, as one looks for it in My work. */
export const workSegments = ['tasks', 'answers', 'reviews', 'gap_items', 'events', 'mentions'] as const;
export type WorkSegment = (typeof workSegments)[number];
/** The part of a page where something is said, where it is not the whole page. */
export const pageParts = ['comments'] as const;
export type PagePart = (typeof pageParts)[number];

/** One thing that somebody is asked to do. */
const workItemSchema = z.object({
  /** One word for each kind of work; a feature brings its own. */
  kind: z.string(),
  segment: z.enum(workSegments),
  /** What is asked, to stand before the title, in the reader's language; empty where the title says it. */
  asks: z.string(),
  /** Why, where that is somebody's word, in the reader's language: what was said of the evidence. Else empty. */
  because: z.string(),
  /** Where it is done: on the page of this thing, at this part of it. */
  opens: z.enum(['gap_item', 'evidence', 'task', 'document', 'event', 'stage', 'decision']),
  part: z.enum(pageParts).nullable(),
  id: z.uuid(),
  title: z.string(),
  context: z.string(),
  /** Whose it is: who owns the requirement, the evidence or the stage, wrote the document, has the task, is responsible for the event. */
  owner: personSchema.nullable(),
  programmeId: z.uuid().nullable(),
  dueOn: daySchema.nullable(),
  isOverdue: z.boolean(),
  /** How near it is. */
  section: z.enum(workSections),
  version: z.number().int(),
});
export type WorkItem = z.infer<typeof workItemSchema>;

export const myWorkQuerySchema = listQuerySchema.extend({
  segment: z.enum(workSegments).optional(),
  /** Only what these words are in: what it is called, its requirement, its programme. */
  q: searchTextSchema.optional(),
});
export type MyWorkQuery = z.infer<typeof myWorkQuerySchema>;

/**
 * What is somebody's to do, soonest first, also what is not yet due. With the total it says how much there is of each
 * segment, and how much of what is listed stands in each section, on this page and all others.
 */
export const myWorkSchema = pageOf(workItemSchema).extend({
  bySegment: z.record(z.enum(workSegments), z.number().int()).nullable(),
  bySection: z.record(z.enum(workSections), z.number().int()).nullable(),
});
export type MyWork = z.infer<typeof myWorkSchema>;
