import { useLingui } from '@lingui/react/macro';
import { useHotkeys } from '@mantine/hooks';
import type { Timeline } from '@waymark/contracts';
import { useRef } from 'react';
import { showProblem, showSuccess } from '../../../ui/feedback/toasts.tsx';
import { hotkeys } from '../../../ui/keys/shortcuts.ts';
import { useAdoptPlan } from '../timeline.queries.ts';
import { changeBackTo } from './scenario.ts';

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

  const bringBack = ({ now, wanted }: Step, reason: string, onDone: (result: Timeline) => void) => {
    hideToast.current?.();
    undoable.current = undefined;
    redoable.current = undefined;
    const plan = { ...changeBackTo(wanted, now), reason: [...reason].slice(0, longestReason).join('') };
    adopt.mutate(
      { programmeId: now.programmeId, plan, version: now.version },
      { onSuccess: onDone, onError: (error) => showProblem(error) },
    );
  };
  const undo = () => {
    const step = undoable.current;
    if (!step) return;
    bringBack(step, t`Undo: ${step.reason}`, (result) => {
      redoable.current = { now: result, wanted: step.now, reason: step.reason };
      hideToast.current = showSuccess(t`The former days are back`, { label: t`Redo`, onClick: redo });
    });
  };
  const redo = () => {
    const step = redoable.current;
    if (step) bringBack(step, step.reason, (result) => onAdopted(step.now, result, step.reason));
  };
  const onAdopted = (before: Timeline, now: Timeline, reason: string) => {
    undoable.current = { now, wanted: before, reason };
    redoable.current = undefined;
    hideToast.current = showSuccess(t`The plan of ${now.name} is changed`, { label: t`Undo`, onClick: undo });
  };
  useHotkeys([...hotkeys('undo', undo), ...hotkeys('redo', redo)]);
  return { onAdopted };
}
