import { certificateStatuses, openPointIds, reportOpinions } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from '../common.ts';
import { changed, happening, inProgramme, nothing } from './happening.ts';

const certificate = { subjectType: 'certificate', subjectId: z.uuid(), programmeId: inProgramme } as const;
const report = { subjectType: 'assurance_report', subjectId: z.uuid(), programmeId: inProgramme } as const;

const file = {
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  sha256: z.string().nullable(),
};

/** In figures, so that each reader has them in words of the own language. Records of before do not tell of it. */
const openPoint = z.strictObject({ id: z.enum(openPointIds), have: z.number().int(), need: z.number().int() });
const explained = { openPoints: z.array(openPoint).optional(), openPointsReason: z.string().optional() };

const certificateFields = z.strictObject({
  number: z.string(),
  body: z.string(),
  scope: z.string(),
  accreditation: z.string(),
  decidedOn: daySchema,
  issuedOn: daySchema,
  validFromOn: daySchema,
  expiresOn: daySchema,
  status: z.enum(certificateStatuses),
  statusReason: z.string(),
  ...explained,
  ...file,
});

const reportFields = z.strictObject({
  firm: z.string(),
  opinion: z.enum(reportOpinions),
  exceptionCount: z.number().int(),
  exceptions: z.string(),
  asOfOn: daySchema.nullable(),
  periodFromOn: daySchema.nullable(),
  periodToOn: daySchema.nullable(),
  issuedOn: daySchema,
  ...explained,
  ...file,
});

const letter = z.strictObject({ letterId: z.uuid(), fromOn: daySchema, toOn: daySchema, issuedOn: daySchema });

export const recordHappenings = [
  happening('certificate.recorded', certificate, { before: nothing, after: certificateFields }),
  happening('certificate.changed', certificate, changed(certificateFields)),
  happening('assurance_report.recorded', report, { before: nothing, after: reportFields }),
  happening('assurance_report.changed', report, changed(reportFields)),
  happening('bridge_letter.recorded', report, { before: nothing, after: letter }),
  happening('bridge_letter.deleted', report, { before: letter, after: nothing }),
] as const;
