import { Plural, useLingui } from '@lingui/react/macro';
import { useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, type Ref, useRef } from 'react';
import { useOpener } from '../../lib/focus/use-opener.ts';
import { hotkeys } from '../keys/shortcuts.ts';
import styles from './bulk-bar.module.css';

interface BulkBarProps {
  count: number;
  onClear: () => void;
  /** At most four `BulkAction`s. */
  children: ReactNode;
}

/** What can be done with all selected rows at once. Esc clears the selection. */
export const BulkBar = (props: BulkBarProps) => props.count > 0 && <ShownBar {...props} />;

function ShownBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useLingui();
  const bar = useRef<HTMLDivElement>(null);
  useOpener(bar);
  useHotkeys(hotkeys('close', onClear));
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={t`Selected rows`}>
      <span className={styles.count} aria-live="polite">
        <Plural value={count} one="# selected" other="# selected" />
      </span>
      <span className={styles.divider} />
      {children}
      <span className={styles.divider} />
      <button type="button" className={styles.action} onClick={onClear} aria-label={t`Clear selection (Esc)`}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
}

interface BulkActionProps {
  icon: ReactNode;
  label: string;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
  className?: string;
}

/** Takes a `ref`, a class and further props, so that it can be a menu's target. */
export const BulkAction = ({ icon, label, className, ...button }: BulkActionProps) => (
  <button type="button" className={[styles.action, className].filter(Boolean).join(' ')} aria-label={label} {...button}>
    {icon}
    <span className={styles.label}>{label}</span>
  </button>
);
