import { useLingui } from '@lingui/react/macro';
import { useHotkeys } from '@mantine/hooks';
import type { PlanChange, Timeline } from '@waymark/contracts';
import { useRef } from 'react';
import { showProblem, showSuccess } from '../../ui/toasts.tsx';
import { changeBackTo } from './scenario.ts';
import { useAdoptPlan } from './timeline.queries.ts';

const longestReason = 200;

interface Adopted {
  programmeId: string;
  /** Brings the days from before back. */
  back: PlanChange;
  reason: string;
  version: number;
}

/** What was adopted last can be taken back, by the toast or by Ctrl+Z; the log then has both, with their reasons. */
export function useUndo(organisationId: string) {
  const { t } = useLingui();
  const last = useRef<Adopted>(undefined);
  const adopt = useAdoptPlan(organisationId);

  const undo = () => {
    const adopted = last.current;
    if (!adopted) return;
    last.current = undefined;
    const { programmeId, back, version } = adopted;
    const reason = t`Undo: ${adopted.reason}`.slice(0, longestReason);
    adopt.mutate(
      { programmeId, plan: { ...back, reason }, version },
      {
        onSuccess: () => showSuccess(t`The former days are back`),
        onError: (error) => showProblem(error),
      },
    );
  };
  useHotkeys([['mod+Z', undo]]);

  const onAdopted = (before: Timeline, now: Timeline, reason: string) => {
    const back = changeBackTo(before, now);
    last.current = { programmeId: now.programmeId, back, reason, version: now.version };
    showSuccess(t`The plan of ${now.name} is changed`, { label: t`Undo`, onClick: undo });
  };
  return { onAdopted };
}
