import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { problemMessage } from '../lib/problem-messages.ts';
import { StateShape, type StateShapeName } from './state-shape.tsx';
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

async function show(id: string | undefined, shape: StateShapeName, message: ReactNode, action?: ToastAction) {
  announceNeed?.();
  const { notifications } = await import('@mantine/notifications');
  const shownId = id ?? crypto.randomUUID();
  const act = action && {
    label: action.label,
    onClick: () => {
      notifications.hide(shownId);
      action.onClick();
    },
  };
  notifications.show({
    id: shownId,
    icon: <StateShape name={shape} />,
    closeButtonProps: { 'aria-label': i18n._(msg`Close`) },
    message: <ToastBody action={act}>{message}</ToastBody>,
    // What went wrong stays until it was read.
    autoClose: shape === 'cross' ? false : 6000,
  });
}

export const showSuccess = (message: ReactNode, action?: ToastAction) => void show(undefined, 'check', message, action);

export const showNotice = (message: ReactNode, action?: ToastAction) => void show(undefined, 'clock', message, action);

/** The same problem twice is one toast. */
export const showProblem = (error: unknown, action?: ToastAction) => {
  const sentence = problemMessage(i18n, error);
  void show(`problem ${sentence}`, 'cross', sentence, action);
};
