import { i18n } from '@lingui/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { announce } from '../../lib/announce.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { storeOf } from '../../lib/store.ts';
import type { StateShapeName } from '../lifecycle/state-shape.tsx';

export interface ToastAction {
  label: ReactNode;
  onClick: () => void;
}

export interface Toast {
  id: string;
  shape: StateShapeName;
  message: ReactNode;
  action: ToastAction | undefined;
  /** Milliseconds that it is shown; what went wrong stays until it was read. */
  lasts: number | undefined;
}

export const toasts = storeOf<readonly Toast[]>([]);

export const hideToast = (id: string) => toasts.change((shown) => shown.filter((toast) => toast.id !== id));

// Whoever is offered something needs the time to get there.
const lasting = { words: 6000, offer: 15_000 };

function show({ id = crypto.randomUUID(), shape, message, action }: Omit<Toast, 'id' | 'lasts'> & { id?: string }) {
  const isUrgent = shape === 'cross';
  const lasts = isUrgent ? undefined : action ? lasting.offer : lasting.words;
  toasts.change((shown) => [...shown.filter((toast) => toast.id !== id), { id, shape, message, action, lasts }]);
  announce(action ? <WithOffer message={message} offer={action.label} /> : message, { isUrgent });
  return () => hideToast(id);
}

const WithOffer = ({ message, offer }: { message: ReactNode; offer: ReactNode }) => (
  <Trans>
    {message} F8 leads to “{offer}”.
  </Trans>
);

/** Gives what takes the toast away, once what it offers was done in another way. */
export const showSuccess = (message: ReactNode, action?: ToastAction): (() => void) =>
  show({ shape: 'check', message, action });

export const showNotice = (message: ReactNode, action?: ToastAction) => void show({ shape: 'clock', message, action });

/** The same problem twice is one toast. */
export const showProblem = (error: unknown, action?: ToastAction) => {
  const sentence = problemMessage(i18n, error);
  show({ id: `problem ${sentence}`, shape: 'cross', message: sentence, action });
};
