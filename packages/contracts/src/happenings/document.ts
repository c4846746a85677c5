import { documentDecisions, documentStates } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from '../common.ts';
import { happening, inProgramme, nothing } from './happening.ts';

const document = { subjectType: 'programme_document', subjectId: z.uuid(), programmeId: inProgramme } as const;
/** As it was told before documents had ids: by a click, named by its key. */
const named = { subjectType: 'programme_document', subjectId: nothing, programmeId: inProgramme } as const;

const state = z.enum(documentStates);
const said = z.strictObject({ key: z.string(), state });

const version = z.strictObject({
  versionId: z.uuid(),
  number: z.number().int(),
  label: z.string(),
  note: z.string(),
  authorId: z.uuid(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  sha256: z.string().nullable(),
  byteSize: z.number().int().optional(),
  url: z.string().nullable(),
  state,
});

const decision = z.strictObject({
  decisionId: z.uuid(),
  versionNumber: z.number().int(),
  decision: z.enum(documentDecisions),
  decidedOn: daySchema,
  note: z.string(),
  decidedAt: instantSchema,
  state,
});
const before = z.strictObject({ state });

export const documentHappenings = [
  happening('document.changed', named, { before: said, after: said }),
  happening('document.version_added', document, { before, after: version }),
  happening('document.approved', document, { before, after: decision }),
  happening('document.approval_withdrawn', document, { before, after: decision }),
] as const;
