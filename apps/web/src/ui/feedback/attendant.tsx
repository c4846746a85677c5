import { useKeptFocus } from '../../lib/focus/use-kept-focus.ts';
import { Announcer } from './announcer.tsx';
import { ToastArea } from './toast-area.tsx';

/** What accompanies everybody on every page, once: messages, seen and heard, and the focus that is never lost. */
export function Attendant() {
  useKeptFocus();
  return (
    <>
      <ToastArea />
      <Announcer />
    </>
  );
}
