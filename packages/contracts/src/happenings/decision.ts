import { decisionOptionKinds } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from '../common.ts';
import { changed, happening, inSome, nothing } from './happening.ts';

const decision = { subjectType: 'report_decision', subjectId: z.uuid(), programmeId: inSome } as const;

const option = z.strictObject({
  kind: z.enum(decisionOptionKinds),
  stageKey: z.string().nullable(),
  on: daySchema.nullable(),
  text: z.string(),
});
const asked = z.strictObject({
  question: z.string(),
  why: z.string(),
  neededByOn: daySchema,
  deciderId: z.uuid(),
  options: option.array(),
});

export const decisionHappenings = [
  happening('report_decision.asked', decision, { before: nothing, after: asked }),
  happening('report_decision.changed', decision, changed(asked)),
  happening('report_decision.withdrawn', decision, { before: nothing, after: nothing }),
  happening('report_decision.decided', decision, {
    before: nothing,
    after: z.strictObject({ chosen: option, optionId: z.uuid(), reason: z.string(), isCarriedOut: z.boolean() }),
  }),
] as const;
