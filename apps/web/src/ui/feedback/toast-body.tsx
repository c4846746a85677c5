import type { ReactNode } from 'react';
import styles from './toasts.module.css';
import type { ToastAction } from './toasts.tsx';

export function ToastBody({ children, action }: { children: ReactNode; action: ToastAction | undefined }) {
  return (
    <span className={styles.body}>
      <span>{children}</span>
      {action && (
        <button type="button" className={styles.action} onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </span>
  );
}
