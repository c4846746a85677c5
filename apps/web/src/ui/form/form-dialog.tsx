import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useUnsavedChanges } from './unsaved-changes.ts';
import { useDiscard } from './use-discard.ts';

interface Guard {
  setIsDirty: (isDirty: boolean) => void;
  close: () => void;
}

const DialogGuard = createContext<Guard>({ setIsDirty: () => undefined, close: () => undefined });

interface FormDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog around a form that tells by `useDialogGuard` what is unsaved: Esc and the cross ask before it is lost. */
export function FormDialog({ title, onClose, children }: FormDialogProps) {
  const { t } = useLingui();
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  const [isDirty, setIsDirty] = useState(false);
  const discard = useDiscard(isDirty, onClose);
  const close = () => void discard();
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="lg"
      fullScreen={isNarrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <DialogGuard value={{ setIsDirty, close }}>{children}</DialogGuard>
    </Modal>
  );
}

/** Keeps what is typed in a form of a dialog; gives what Cancel does. */
export function useDialogGuard(isDirty: boolean): () => void {
  const { setIsDirty, close } = use(DialogGuard);
  useUnsavedChanges(isDirty);
  useEffect(() => {
    setIsDirty(isDirty);
  }, [setIsDirty, isDirty]);
  return close;
}
