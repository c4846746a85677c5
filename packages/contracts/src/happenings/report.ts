import { z } from 'zod';
import { daySchema, instantSchema } from '../common.ts';
import { changed, happening, inNone, nothing } from './happening.ts';

const report = { subjectType: 'report', subjectId: z.uuid(), programmeId: inNone } as const;
const link = { subjectType: 'share_link', subjectId: z.uuid(), programmeId: inNone } as const;
/** Named by its language. */
const wording = { subjectType: 'report_wording', subjectId: nothing, programmeId: inNone } as const;
const words = z.strictObject({ text: z.string(), insteadOf: z.string() });

export const reportHappenings = [
  happening('report.frozen', report, {
    before: nothing,
    after: z.strictObject({ title: z.string(), on: daySchema }),
  }),
  happening('share_link.created', link, {
    before: nothing,
    after: z.strictObject({ reportId: z.uuid(), expiresAt: instantSchema }),
  }),
  happening('share_link.revoked', link, { before: nothing, after: nothing }),
  happening('report_wording.written', wording, changed(words)),
  happening('report_wording.taken_back', wording, changed(words)),
] as const;
