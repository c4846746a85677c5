import { type Timeline, timelineSchema } from '@waymark/contracts';
import { isProblem, ProblemError } from '../../../lib/problem-error.ts';

/** The plan as it is now, which comes along when somebody was faster. */
export function currentPlanIn(error: unknown): Timeline | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile') || !(error instanceof ProblemError)) return undefined;
  return timelineSchema.safeParse(error.problem.facts?.current).data;
}
