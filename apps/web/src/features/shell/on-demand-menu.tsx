import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react';

const loadPopup = () => import('./menu-popup.tsx');
const MenuPopup = lazy(async () => ({ default: (await loadPopup()).MenuPopup }));

export interface OnDemandMenuProps {
  /** What the button looks like and is called. */
  button: Omit<ComponentProps<'button'>, 'type' | 'ref'>;
  position: 'bottom-start' | 'right-end' | 'top-end';
  /** Lazy components, so that they are loaded with the menu. */
  children: ReactNode;
}

/** A menu whose code arrives when one reaches for it: nobody needs it to see the first page. */
export function OnDemandMenu(props: OnDemandMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  const closed = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      {...props.button}
      onClick={() => setIsAsked(true)}
      onPointerEnter={() => void loadPopup()}
      onFocus={() => void loadPopup()}
    />
  );
  if (!isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
