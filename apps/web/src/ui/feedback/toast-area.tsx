import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { rememberOpener } from '../../lib/focus/openers.ts';
import { StateShape } from '../lifecycle/state-shape.tsx';
import styles from './toasts.module.css';
import { hideToast, type Toast, toasts } from './toasts.tsx';
import { useToastRoom } from './use-toast-room.ts';

/** More at a time nobody reads; the next one comes when one of these has gone. */
const most = 3;

/**
 * At the foot of the window, where the page makes room for it, so that it covers nothing. F8 leads there and Escape back;
 * the announcer says what stands in it.
 */
export function ToastArea() {
  const { t } = useLingui();
  const area = useRef<HTMLElement>(null);
  const shown = useSyncExternalStore(toasts.follow, toasts.read).slice(0, most);
  const [isHovered, setIsHovered] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  useToastRoom(area, shown.length > 0);
  const enter = () => {
    const first = area.current?.querySelector('button');
    if (!area.current || !first || area.current.contains(document.activeElement)) return;
    rememberOpener(area.current, document.activeElement);
    first.focus();
  };
  useHotkeys([['F8', enter]], []);
  if (shown.length === 0) return null;
  return (
    <section
      ref={area}
      className={styles.area}
      aria-label={t`Messages (F8)`}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      <ul className={styles.list}>
        {shown.map((toast) => (
          <ToastItem key={toast.id} toast={toast} stays={isHovered || hasFocus} />
        ))}
      </ul>
    </section>
  );
}

function ToastItem({ toast, stays }: { toast: Toast; stays: boolean }) {
  const { t } = useLingui();
  const { id, shape, message, action, lasts } = toast;
  useEffect(() => {
    if (stays || lasts === undefined) return;
    const timer = setTimeout(() => hideToast(id), lasts);
    return () => clearTimeout(timer);
  }, [id, stays, lasts]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // What lies below it stays.
    event.stopPropagation();
    hideToast(id);
  };
  const act = () => {
    hideToast(id);
    action?.onClick();
  };
  return (
    <li className={styles.toast} onKeyDown={onKeyDown}>
      <StateShape name={shape} />
      <span className={styles.message}>{message}</span>
      {action && (
        <button type="button" className={styles.action} onClick={act}>
          {action.label}
        </button>
      )}
      <ActionIcon size="xs" onClick={() => hideToast(id)} aria-label={t`Close`}>
        <IconX size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </li>
  );
}
