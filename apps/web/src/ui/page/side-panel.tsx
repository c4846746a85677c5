import { useLingui } from '@lingui/react/macro';
import { ActionIcon, CopyButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCheck, IconChevronDown, IconChevronUp, IconLink, IconX } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useOpener } from '../../lib/focus/use-opener.ts';
import { firstKeyOf, hotkeys } from '../keys/shortcuts.ts';
import { Name } from './name.tsx';
import styles from './side-panel.module.css';

interface SplitViewProps {
  children: ReactNode;
  /** The panel, or nothing; it pushes the content aside instead of covering it. */
  panel: ReactNode;
}

/** A page's content with room for a side panel. */
export const SplitView = ({ children, panel }: SplitViewProps) => (
  <div className={styles.split}>
    <div className={styles.content}>{children}</div>
    {panel}
  </div>
);

interface SidePanelProps {
  /** Short reference above the title: "A.8.16". */
  reference?: ReactNode;
  title: string;
  badges?: ReactNode;
  /** The rows before and after; left out at either end. */
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onClose: () => void;
  /** Who else has it open. */
  presence?: ReactNode;
  /** Pinned below the scrolling part, e.g. a comment box. */
  footer?: ReactNode;
  children: ReactNode;
}

/** The row that the panel shows now; one may have walked on from the one that opened it. */
const openRow = () =>
  document.querySelector('[data-open] > a, [data-open][tabindex]') ??
  document.querySelector('[data-open] [tabindex="0"]');

/** Details of one row. Esc closes; J and K walk on through the rows, also from inside the panel. */
export function SidePanel(props: SidePanelProps) {
  const { reference, title, badges, presence, onPrevious, onNext, onClose, footer, children } = props;
  const panel = useRef<HTMLElement>(null);
  useOpener(panel, openRow);
  useEscape(panel, onClose);
  useWalkKeys(panel, onPrevious, onNext);

  // On small screens the panel covers the page, so the focus must not stay below it.
  useEffect(() => {
    if (window.matchMedia('(max-width: 63.99em)').matches) panel.current?.focus();
  }, []);

  return (
    <aside ref={panel} className={styles.panel} aria-label={title} tabIndex={-1} data-side-panel>
      <header className={styles.header}>
        <div className={styles.bar}>
          <bdi className={styles.reference}>{reference}</bdi>
          {presence}
          <PanelButtons onPrevious={onPrevious} onNext={onNext} onClose={onClose} />
        </div>
        <h2 className={styles.title}>
          <Name>{title}</Name>
        </h2>
        {badges && <div className={styles.badges}>{badges}</div>}
      </header>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}

function PanelButtons({ onPrevious, onNext, onClose }: Pick<SidePanelProps, 'onPrevious' | 'onNext' | 'onClose'>) {
  const { t } = useLingui();
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };
  return (
    <div className={styles.buttons}>
      {(onPrevious || onNext) && (
        <>
          <ActionIcon size="sm" onClick={onPrevious} disabled={!onPrevious} aria-label={t`Previous (K)`}>
            <IconChevronUp {...icon} />
          </ActionIcon>
          <ActionIcon size="sm" onClick={onNext} disabled={!onNext} aria-label={t`Next (J)`}>
            <IconChevronDown {...icon} />
          </ActionIcon>
        </>
      )}
      <CopyButton value={window.location.href}>
        {({ copied, copy }) => (
          <ActionIcon size="sm" onClick={copy} aria-label={copied ? t`Link copied` : t`Copy link`}>
            {copied ? <IconCheck {...icon} /> : <IconLink {...icon} />}
          </ActionIcon>
        )}
      </CopyButton>
      <ActionIcon size="sm" onClick={onClose} aria-label={t`Close (Esc)`}>
        <IconX {...icon} />
      </ActionIcon>
    </div>
  );
}

/** On the Cancel of a form within a panel: Esc presses that, and only the next one closes the panel. */
export const escapes = { 'data-escape': true } as const;

const cancelIn = (panel: HTMLElement | null) => panel?.querySelector<HTMLElement>('[data-escape]');

/** Esc belongs to a dialog above the panel, or to a form open in it, as long as there is one. */
function useEscape(panel: RefObject<HTMLElement | null>, onClose: () => void) {
  const leave = () => {
    if (document.querySelector('[aria-modal="true"]')) return;
    const cancel = cancelIn(panel.current);
    if (cancel) cancel.click();
    else onClose();
  };
  useHotkeys(hotkeys('close', leave));
  useEffect(() => {
    const element = panel.current;
    // In a field Esc first closes its list of choices; without one it leaves the form.
    const inField = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isField(event.target)) return;
      const isOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
      if (!isOpen) cancelIn(element)?.click();
    };
    element?.addEventListener('keydown', inField, { capture: true });
    return () => element?.removeEventListener('keydown', inField, { capture: true });
  }, [panel]);
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** In the table these keys move the focus; inside the panel they change what it shows. */
function useWalkKeys(panel: RefObject<HTMLElement | null>, onPrevious?: () => void, onNext?: () => void) {
  useEffect(() => {
    const element = panel.current;
    const walk = (event: KeyboardEvent) => {
      if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === firstKeyOf('next')) onNext?.();
      if (event.key === firstKeyOf('previous')) onPrevious?.();
    };
    element?.addEventListener('keydown', walk);
    return () => element?.removeEventListener('keydown', walk);
  }, [panel, onPrevious, onNext]);
}

/** A part of the panel, divided by a line instead of a box. */
export function PanelSection({
  title,
  action,
  children,
}: {
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      {(title || action) && (
        <div className={styles.sectionHead}>
          <h3>{title}</h3>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
