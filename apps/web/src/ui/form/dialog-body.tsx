import { useMergedRef } from '@mantine/hooks';
import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { canHold } from '../../lib/focus/place.ts';
import { useOpener } from '../../lib/focus/use-opener.ts';

const fields = 'input:not([type="hidden"], [type="file"]), textarea, select';

/** In a field it would bring up a keyboard that covers half of what is to be read first. */
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

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
  const all = isTouched() ? [] : [...(body?.querySelectorAll<HTMLElement>(fields) ?? [])].filter(canHold);
  const first = all[0];
  // Of radio buttons the chosen one is the one that Tab reaches.
  const field = first?.matches('[type="radio"]') ? (all.find((one) => one.matches(':checked')) ?? first) : first;
  const start = field ?? dialog.querySelector<HTMLElement>('h2');
  if (!start) return;
  start.dataset.autofocus = '';
  if (start !== field) start.tabIndex = -1;
}
