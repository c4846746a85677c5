import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { problemMessage } from '../../lib/problem-messages.ts';
import { StateShape, type StateShapeName } from '../lifecycle/state-shape.tsx';
import { ToastBody } from './toast-body.tsx';

const Notifications = lazy(() => import('./toast-area.tsx').then(({ ToastArea }) => ({ default: ToastArea })));

/** Set while the toast area stands; the area's code is loaded with the first toast. */
let announceNeed: (() => void) | undefined;

/** Where toasts appear; stands once, in the providers. */
export function Toasts() {
  const [isNeeded, setIsNeeded] = useState(false);
  useEffect(() => {
    announceNeed = () => setIsNeeded(true);
    return () => {
      announceNeed = undefined;
    };
  }, []);
  return isNeeded ? (
    <Suspense>
      <Notifications />
    </Suspense>
  ) : null;
}

export interface ToastAction {
  label: ReactNode;
  onClick: () => void;
}

interface Toast {
  id: string;
  shape: StateShapeName;
  message: ReactNode;
  action: ToastAction | undefined;
}

async function show({ id, shape, message, action }: Toast) {
  announceNeed?.();
  const { notifications } = await import('@mantine/notifications');
  const act = action && {
    label: action.label,
    onClick: () => {
      notifications.hide(id);
      action.onClick();
    },
  };
  notifications.show({
    id,
    icon: <StateShape name={shape} />,
    closeButtonProps: { 'aria-label': i18n._(msg`Close`) },
    message: <ToastBody action={act}>{message}</ToastBody>,
    // What went wrong stays until it was read.
    autoClose: shape === 'cross' ? false : 6000,
  });
}

async function hide(id: string) {
  const { notifications } = await import('@mantine/notifications');
  notifications.hide(id);
}

/** Gives what takes the toast away, once what it offers was done in another way. */
export function showSuccess(message: ReactNode, action?: ToastAction): () => void {
  const id = crypto.randomUUID();
  void show({ id, shape: 'check', message, action });
  return () => void hide(id);
}

export const showNotice = (message: ReactNode, action?: ToastAction) =>
  void show({ id: crypto.randomUUID(), shape: 'clock', message, action });

/** The same problem twice is one toast. */
export const showProblem = (error: unknown, action?: ToastAction) => {
  const sentence = problemMessage(i18n, error);
  void show({ id: `problem ${sentence}`, shape: 'cross', message: sentence, action });
};
