import { z } from 'zod';
import { auditorFirmSchema, closureSchema } from '../organisation.ts';
import { reminderRuleSchema } from '../reminder.ts';
import { changed, happening, inNone, nothing } from './happening.ts';

const organisation = { subjectType: 'organisation', subjectId: z.uuid(), programmeId: inNone } as const;
const closure = { subjectType: 'closure', subjectId: z.uuid(), programmeId: inNone } as const;
/** Named by its label. */
const firm = { subjectType: 'auditor_firm', subjectId: nothing, programmeId: inNone } as const;
const rule = { subjectType: 'reminder_rule', subjectId: nothing, programmeId: inNone } as const;

const fields = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  workingDays: z.array(z.number().int()),
});
const closed = z.strictObject(closureSchema.omit({ id: true, version: true }).shape);
const limits = z.strictObject(auditorFirmSchema.omit({ name: true, version: true }).shape);
const reminding = z.strictObject(reminderRuleSchema.omit({ kind: true, version: true }).shape);

export const organisationHappenings = [
  happening('organisation.created', organisation, {
    before: nothing,
    after: z.strictObject({ name: z.string(), timeZone: z.string().optional(), isDemo: z.literal(true).optional() }),
  }),
  happening('organisation.renamed', organisation, changed(fields)),
  happening('organisation.calendar_changed', organisation, changed(fields)),
  happening('closure.created', closure, { before: nothing, after: closed }),
  happening('closure.changed', closure, changed(closed)),
  happening('closure.deleted', closure, { before: closed, after: nothing }),
  happening('auditor_firm.changed', firm, changed(limits)),
  happening('reminder_rule.changed', rule, changed(reminding)),
] as const;
