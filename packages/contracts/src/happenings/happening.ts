import { z } from 'zod';
import { instantSchema, personSchema } from '../common.ts';

/** What the log adds: which entry, when, and by whom; nobody where Waymark did it. */
export const writtenShape = {
  sequence: z.number().int(),
  at: instantSchema,
  actor: personSchema.nullable(),
  /** What the reader's language calls the keys of the catalogue that stand in it. */
  names: z.record(z.string(), z.string()).optional(),
};

/** Whether what happened belongs to a programme: always, never, or as it comes. */
export const inProgramme = z.uuid();
export const inNone = z.null().default(null);
export const inSome = z.uuid().nullable().default(null);

/** Where an entry has nothing to tell of the time before, or after. */
export const nothing = z.null().default(null);

/** What an entry is about. Where the row has no id of its own, its label names it. */
interface Subject<Type extends string, Id extends z.ZodType, Programme extends z.ZodType> {
  subjectType: Type;
  subjectId: Id;
  programmeId: Programme;
}

/** What an entry tells: the fields as they were, and as they are since. Never file contents or secrets. */
interface Told<Before extends z.ZodType, After extends z.ZodType> {
  before: Before;
  after: After;
}

/** One kind of happening: as it is `told` to the activity log, and as the `entry` that is read there. */
export function happening<
  Action extends string,
  Type extends string,
  Id extends z.ZodType,
  Programme extends z.ZodType,
  Before extends z.ZodType,
  After extends z.ZodType,
>(action: Action, subject: Subject<Type, Id, Programme>, { before, after }: Told<Before, After>) {
  const shape = {
    action: z.literal(action),
    subjectType: z.literal(subject.subjectType),
    subjectId: subject.subjectId,
    subjectLabel: z.string(),
    programmeId: subject.programmeId,
    before,
    after,
  };
  return { told: z.strictObject(shape), entry: z.object({ ...writtenShape, ...shape }) };
}

/** Those of the fields that a change has touched, as they were and as they are. */
export function changed<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape, z.core.$strict>) {
  return { before: fields.partial(), after: fields.partial() };
}
