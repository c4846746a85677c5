import { useLingui } from '@lingui/react/macro';
import { useHotkeys } from '@mantine/hooks';
import { type Timeline, timelineSchema } from '@waymark/contracts';
import { useRef } from 'react';
import { showProblem, showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { hotkeys } from '../../../ui/keys/shortcuts.ts';
import { useAdoptPlan } from '../timeline.queries.ts';
import { changeBackTo } from './scenario.ts';
import { usePlanRows } from './use-plan-rows.ts';

const longestReason = 200;

/** A plan in force, and the one whose days can be brought back in its place. */
interface Step {
  now: Timeline;
  wanted: Timeline;
  reason: string;
}

/**
 * What was adopted last can be taken back, by the toast or by Ctrl+Z, and put into force again by Ctrl+Shift+Z or Ctrl+Y;
 * the log then has each of them, with its reason.
 */
export function useUndo(organisationId: string) {
  const { t } = useLingui();
  const undoable = useRef<Step>(undefined);
  const redoable = useRef<Step>(undefined);
  const hideToast = useRef<() => void>(undefined);
  const adopt = useAdoptPlan(organisationId);

  const rowsOf = usePlanRows();
  const ask = useAskedSave();

  const bringBack = async ({ now, wanted }: Step, reason: string, onDone: (result: Timeline) => void) => {
    hideToast.current?.();
    undoable.current = undefined;
    redoable.current = undefined;
    const plan = { ...changeBackTo(wanted, now), reason: [...reason].slice(0, longestReason).join('') };
    const { saved, refused } = await ask({
      schema: timelineSchema,
      rowsIn: (theirs: Timeline) => rowsOf({ seen: now, theirs, mine: wanted }),
      version: now.version,
      send: (version) => adopt.mutateAsync({ programmeId: now.programmeId, plan, version }),
    });
    if (saved) onDone(saved);
    if (refused) showProblem(refused);
  };
  const undo = () => {
    const step = undoable.current;
    if (!step) return;
    void bringBack(step, t`Undo: ${step.reason}`, (result) => {
      redoable.current = { now: result, wanted: step.now, reason: step.reason };
      hideToast.current = showSuccess(t`The former days are back`, { label: t`Redo`, onClick: redo });
    });
  };
  const redo = () => {
    const step = redoable.current;
    if (step) void bringBack(step, step.reason, (result) => onAdopted(step.now, result, step.reason));
  };
  const onAdopted = (before: Timeline, now: Timeline, reason: string) => {
    undoable.current = { now, wanted: before, reason };
    redoable.current = undefined;
    hideToast.current = showSuccess(t`The plan of ${now.name} is changed`, { label: t`Undo`, onClick: undo });
  };
  useHotkeys([...hotkeys('undo', undo), ...hotkeys('redo', redo)]);
  return { onAdopted };
}
