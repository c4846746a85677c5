import { rejectionReasons, reviewVerdicts } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from '../common.ts';
import { changed, happening, inNone, inProgramme, inSome, nothing } from './happening.ts';

const evidence = { subjectType: 'evidence', subjectId: z.uuid() } as const;
const ofAny = { ...evidence, programmeId: inSome };
const ofNone = { ...evidence, programmeId: inNone };
const ofOne = { ...evidence, programmeId: inProgramme };

const days = {
  capturedOn: daySchema,
  periodFromOn: daySchema.nullable(),
  periodToOn: daySchema.nullable(),
};
const file = {
  fileName: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  byteSize: z.number().int(),
};
const number = { versionNumber: z.number().int() };
/** Days stand in a new version where they are others than before. */
const newDays = z.object(days).partial().shape;
const version = z.strictObject({ ...number, ...file, ...newDays, note: z.string().optional() });
const fields = z.strictObject({ title: z.string(), description: z.string(), ...days });
const added = { title: z.string(), ...days, ...number };

const link = z.strictObject({ gapItemId: z.uuid(), requirementId: z.string() });

const verdict = {
  verdict: z.enum(reviewVerdicts),
  reason: z.enum(rejectionReasons).nullable(),
  ...number,
};
const reviewed = {
  /** The verdict before, where there was one for this programme. */
  before: z.strictObject(verdict).nullable().default(null),
  after: z.strictObject({ reviewId: z.uuid(), reviewedAt: instantSchema, ...verdict, note: z.string().optional() }),
};

export const evidenceHappenings = [
  happening('evidence.added', ofAny, {
    before: nothing,
    after: z.discriminatedUnion('source', [
      z.strictObject({ ...added, source: z.literal('upload'), ...file }),
      z.strictObject({ ...added, source: z.literal('link'), url: z.string() }),
    ]),
  }),
  happening('evidence.changed', ofNone, changed(fields)),
  happening('evidence.version_added', ofNone, { before: z.strictObject({ ...number, ...newDays }), after: version }),
  happening('evidence.linked', ofOne, { before: nothing, after: link }),
  happening('evidence.unlinked', ofOne, { before: link, after: nothing }),
  happening('evidence.accepted', ofOne, reviewed),
  happening('evidence.rejected', ofOne, reviewed),
] as const;
