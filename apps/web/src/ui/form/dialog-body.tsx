import { useMergedRef } from '@mantine/hooks';
import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { useOpener } from '../../lib/focus/use-opener.ts';

const fields = 'input:not([type="hidden"], [hidden], :disabled), textarea:not(:disabled), select:not(:disabled)';

/**
 * The body of every dialog. It begins at its content, the first field or else its title, and never at its Close; the
 * focus goes back to what opened it. Mantine gives it back only where a dialog stays in place; ours come and go.
 */
export function DialogBody({ ref, ...props }: ComponentProps<'div'>) {
  const body = useRef<HTMLDivElement>(null);
  const dialog = useRef<Element>(null);
  useLayoutEffect(() => {
    dialog.current = body.current?.closest('[role="dialog"]') ?? null;
    if (dialog.current) beginAtContent(dialog.current, body.current);
  }, []);
  useOpener(dialog);
  return <div ref={useMergedRef(body, ref)} {...props} />;
}

/** Mantine's focus trap looks for this mark, a moment after the dialog was drawn. */
function beginAtContent(dialog: Element, body: Element | null): void {
  if (dialog.querySelector('[data-autofocus]')) return;
  const field = body?.querySelector<HTMLElement>('input:checked') ?? body?.querySelector<HTMLElement>(fields);
  const start = field ?? dialog.querySelector<HTMLElement>('h2');
  if (!start) return;
  start.dataset.autofocus = '';
  if (start !== field) start.tabIndex = -1;
}
