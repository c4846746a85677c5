import { commentRefusals } from '../comments/comment-refusals.ts';
import { decisionRefusals } from '../decisions/decision-refusals.ts';
import { documentRefusals } from '../documents/document-refusals.ts';
import { importRefusals } from '../foreign/import-refusals.ts';
import { stageRefusals } from '../gates/stage-refusals.ts';
import { liveRefusals } from '../people/live-refusals.ts';
import { peopleRefusals } from '../people/people-refusals.ts';
import { programmeRefusals } from '../plan/programme-refusals.ts';
import { evidenceRefusals } from '../readiness/evidence-refusals.ts';
import { gapItemRefusals } from '../readiness/gap-item-refusals.ts';
import { calendarRefusals } from '../recurrence/calendar-refusals.ts';
import { taskRefusals } from '../standing/task-refusals.ts';
import { demoRefusals } from './demo-refusals.ts';
import { requestRefusals } from './request-refusals.ts';
import { uploadRefusals } from './upload-refusals.ts';

/** Every refusal Waymark can give. */
export const refusals = {
  ...demoRefusals,
  ...requestRefusals,
  ...uploadRefusals,
  ...commentRefusals,
  ...decisionRefusals,
  ...documentRefusals,
  ...importRefusals,
  ...stageRefusals,
  ...peopleRefusals,
  ...liveRefusals,
  ...programmeRefusals,
  ...evidenceRefusals,
  ...gapItemRefusals,
  ...calendarRefusals,
  ...taskRefusals,
} as const;

export type DomainErrorCode = keyof typeof refusals;
