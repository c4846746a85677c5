import { type ComponentProps, useEffect, useState } from 'react';

/**
 * The body of every dialog: gives the focus back to what opened it. Mantine does so only for dialogs that stay in place
 * while they are closed; ours come and go, and whoever uses the keyboard would begin again at the top of the page.
 */
export function DialogBody(props: ComponentProps<'div'>) {
  // While the first drawing goes on, the focus is still where it was.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Only when the focus went down with the dialog; whoever closed it may have sent it elsewhere.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  return <div {...props} />;
}
