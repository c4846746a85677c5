import { useLingui } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { holdUnsaved } from '../../lib/unsaved.ts';
import { useConfirm } from './confirm.tsx';

/** Nothing typed is ever lost: leaving a form with changes asks first, also when the window is closed. */
export function useUnsavedChanges(isDirty: boolean): void {
  const { t } = useLingui();
  const confirm = useConfirm();
  useEffect(() => (isDirty ? holdUnsaved() : undefined), [isDirty]);
  useBlocker({
    enableBeforeUnload: false,
    shouldBlockFn: async ({ current, next }) => {
      // A filter or an open panel in the same page's address leaves the form where it is.
      if (!isDirty || current.pathname === next.pathname) return false;
      const mayLeave = await confirm({
        title: t`Leave without saving?`,
        body: t`What you typed here has not been saved.`,
        confirmLabel: t`Leave`,
        cancelLabel: t`Stay`,
        isDangerous: true,
      });
      return !mayLeave;
    },
  });
}
