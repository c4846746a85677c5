import { JustificationDialog } from '../../features/gap-items/justification-dialog.tsx';
import type { useItemChange } from './use-item-change.ts';

/** Asks why a requirement is left out, before it is. */
export function Exclusion({ changing: { excluded, ...asked } }: { changing: ReturnType<typeof useItemChange> }) {
  if (!excluded) return null;
  return (
    <JustificationDialog
      name={`${excluded.requirementId} ${excluded.title}`}
      onCancel={asked.cancelExclusion}
      onConfirm={asked.confirmExclusion}
    />
  );
}
