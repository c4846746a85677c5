import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { createContext, type MouseEvent, type ReactNode, use, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
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
      onMouseDown={keepStill}
      onClickCapture={leaveField}
    >
      <DialogGuard value={{ setIsDirty, close }}>{children}</DialogGuard>
    </Modal>
  );
}

const submitButton = ({ target }: MouseEvent) =>
  target instanceof Element ? target.closest<HTMLElement>('button[type="submit"]') : null;

/** A field that is left shows what follows from it or what is wrong; that would push the button away while it is pressed. */
function keepStill(event: MouseEvent) {
  if (submitButton(event)) event.preventDefault();
}

/** Once the click has hit, the field is left, and the form knows what stands in it before it is sent. Keys leave it where it is. */
function leaveField(event: MouseEvent) {
  const button = event.detail > 0 ? submitButton(event) : null;
  if (button) flushSync(() => button.focus());
}

/** Keeps what is typed in a form of a dialog; gives what Cancel does. */
export function useDialogGuard(isDirty: boolean): () => void {
  const { setIsDirty, close } = use(DialogGuard);
  useEffect(() => {
    setIsDirty(isDirty);
  }, [setIsDirty, isDirty]);
  return close;
}
