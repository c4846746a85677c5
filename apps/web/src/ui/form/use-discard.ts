import { useLingui } from '@lingui/react/macro';
import { useConfirm } from './confirm.tsx';
import { useUnsavedChanges } from './unsaved-changes.ts';

/** Closes a dialog; asks first where something typed in it would be lost, also by leaving the page. */
export function useDiscard(isDirty: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useLingui();
  const confirm = useConfirm();
  useUnsavedChanges(isDirty);
  return async () => {
    const question = {
      title: t`Discard your changes?`,
      body: t`What you typed has not been saved.`,
      confirmLabel: t`Discard`,
      cancelLabel: t`Keep editing`,
      isDangerous: true,
    };
    if (!isDirty || (await confirm(question))) onClose();
  };
}
